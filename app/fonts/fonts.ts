import localFont from 'next/font/local'

/**
 * Newsreader, in two optical cuts. The extended faces carry the rest of the Latin letters and are fetched
 * only by a page that has one. None is preloaded: a first visit reads at once in the fallbacks of
 * `fallbacks.css`, which are as wide, and `early-script.tsx` puts the type in place after the first paint.
 * The font loader reads this file as text, so every value is written out.
 */
const display = localFont({
  src: './newsreader-display.woff2',
  weight: '500',
  variable: '--font-display',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const displayExtended = localFont({
  src: './newsreader-display-extended.woff2',
  weight: '500',
  variable: '--font-display-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130, U+0132-0151, U+0154-017F, U+0218-021B, U+1E80-1E85, U+1E9E, U+1EF2-1EF3',
    },
  ],
})

const text = localFont({
  src: './newsreader-text.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-text',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const textItalic = localFont({
  src: './newsreader-text-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-text-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

const textExtended = localFont({
  src: './newsreader-text-extended.woff2',
  weight: '400 700',
  variable: '--font-text-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130, U+0132-0151, U+0154-017F, U+0218-021B, U+1E80-1E85, U+1E9E, U+1EF2-1EF3',
    },
  ],
})

/** The class names that declare the families on `<html>`. */
export const fontVariables = [display, displayExtended, text, textItalic, textExtended]
  .map(({ variable }) => variable)
  .join(' ')
