import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page, type Browser as PlaywrightBrowser } from '@playwright/test'
import { requireBrowser } from './browser.ts'
import { leave } from './leave.ts'
import { serve } from './production-server.ts'

const SIZES = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desktop: { width: 1280, height: 900 },
}
const THEMES = ['light', 'dark'] as const

type Size = keyof typeof SIZES
type Picture = { path: string; size: Size; theme: (typeof THEMES)[number] }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: '.screenshots' },
    size: { type: 'string', multiple: true },
    fold: { type: 'boolean', default: false },
  },
})

const paths = positionals.length > 0 ? positionals : ['/']
const sizes = (values.size ?? Object.keys(SIZES)).filter(isSize)

const server = values.url ? undefined : await serve()
const { path: executablePath, args } = requireBrowser()
const browser = await chromium.launch({ executablePath, args })
await mkdir(values.out, { recursive: true })
for (const path of paths)
  for (const size of sizes)
    for (const theme of THEMES) {
      const file = await take(browser, server?.url ?? values.url ?? '', { path, size, theme })
      process.stdout.write(`${file}\n`)
    }
await browser.close()
await server?.stop()

async function take(on: PlaywrightBrowser, base: string, { path, size, theme }: Picture) {
  const page = await on.newPage({
    viewport: SIZES[size],
    deviceScaleFactor: size === 'desktop' ? 1 : 2,
    hasTouch: size !== 'desktop',
    isMobile: size !== 'desktop',
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await page.goto(new URL(path, base).href, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready)
  if (!values.fold) await wakeLazyImages(page)
  const file = join(values.out, `${nameOf(path)}--${size}-${theme}.png`)
  await page.screenshot({ path: file, fullPage: !values.fold })
  await page.close()
  return file
}

function isSize(name: string): name is Size {
  if (name in SIZES) return true
  leave(`No size is called “${name}”. The sizes: ${Object.keys(SIZES).join(', ')}`)
}

/** A full-page picture shows what nobody scrolled to, so images below the fold are asked for first. */
async function wakeLazyImages(page: Page) {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}

function nameOf(path: string) {
  return path.replace(/^\/|\/$/g, '').replace(/[^\w.-]+/g, '-') || 'front'
}
