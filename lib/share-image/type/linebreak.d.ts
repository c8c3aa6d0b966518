declare module 'linebreak' {
  /** Line-break opportunities of UAX 14. `position` is a UTF-16 offset. The package ships no types. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
