declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number }

  /** The font with only the glyphs that `text` needs. The package ships no types. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      variationAxes?: Record<string, Axis>
      noLayoutClosure?: boolean
    },
  ): Promise<Buffer>
}
