import { readdirSync, readFileSync } from 'node:fs'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderBody } from './mdx.server'

/** Input and expected output of the body renderer, a pair of files a case. */
const folder = 'lib/content/bodies'

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''))

test.each(cases)('a body with %s', async (name) => {
  const body = await renderBody(readFileSync(`${folder}/${name}.mdx`, 'utf8'), plain)
  await expect(renderToStaticMarkup(body)).toMatchFileSnapshot(`bodies/${name}.html`)
})

/** Drawings so plain that the files show what the renderer does, and nothing of the design. */
const plain = {
  KeyTakeaway: ({ children }: { children: ReactNode }) => <aside>{children}</aside>,
  Question: ({ q, children }: { q: string; children: ReactNode }) => (
    <section>
      <h3>{q}</h3>
      {children}
    </section>
  ),
  Pause: () => <hr />,
}
