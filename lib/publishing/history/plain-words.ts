/**
 * The words of a text without its marks: what is left when nobody looks at commas, quotes, emphasis, the targets of
 * links and how lines are broken. Figures keep what belongs to them: 1.5 is not 15, and €5 is not $5.
 * @param source Markdown with components, or a line of plain text
 */
export function plainWords(source: string): string[] {
  return wordsOnly(source).flatMap((chunk) => {
    const figure = /[\d\p{Sc}%‰]/u.test(chunk)
    const bare = figure ? chunk.replace(edges, '') : chunk.replace(/['’]/gu, '').replace(marks, ' ')
    const parts = bare.normalize('NFC').split(' ').filter(Boolean)
    return parts.flatMap((part) => (unspaced.test(part) ? segments(part) : [part]))
  })
}

/** Punctuation around a figure that is not part of it. */
const edges = /^[^\d\p{Sc}\p{Sm}%‰\-–\p{L}]+|[^\d\p{Sc}\p{Sm}%‰\p{L}]+$/gu
const marks = /[\p{P}\p{S}]+/gu

function wordsOnly(source: string): string[] {
  return source
    .replace(/<\/?[A-Za-z][\w.]*((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g, (_, attributes: string) =>
      attributes.replace(/\s(?:href|src|alt)="[^"]*"/g, ' ').replace(/\s[\w-]+="([^"]*)"/g, ' $1 '),
    )
    .replace(/(?<=\])\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, ' ')
    .replace(/^\s*\[[^\]]+\]:\s+\S+.*$/gm, (line) =>
      line.trimStart().startsWith('[^') ? line : '',
    )
    .replace(/\[\^[^\]]+\]:?/g, ' ')
    .split(/\s+/u)
}

/** Scripts that are written without blanks between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function segments(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
