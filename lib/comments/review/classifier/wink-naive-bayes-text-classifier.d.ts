/** As far as it is used here; the package has no types of its own. */
declare module 'wink-naive-bayes-text-classifier' {
  type Classifier = {
    defineConfig: (config: { considerOnlyPresence: boolean; smoothingFactor: number }) => boolean
    definePrepTasks: (tasks: ((input: string[]) => string[])[]) => number
    learn: (tokens: string[], label: string) => boolean
    /** @throws with fewer than two labels or ten words */
    consolidate: () => boolean
    /** Logarithms to the base 2, the likeliest first. */
    computeOdds: (tokens: string[]) => [label: string, odds: number][]
    exportJSON: () => string
    importJSON: (json: string) => boolean
  }
  export default function naiveBayesTextClassifier(): Classifier
}
