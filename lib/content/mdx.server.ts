import 'server-only'
import { type CompileMDXResult, compileMDX, type MDXRemoteProps } from 'next-mdx-remote/rsc'
import rehypeSlug from 'rehype-slug'
import { bodySyntax, footnotes } from './body/syntax'
import { pauseAfterOpening } from './pause'

/** How each element and component of a body is drawn. */
export type BodyComponents = NonNullable<MDXRemoteProps['components']>

/**
 * Draws a body. This is the one file that knows the renderer, because the renderer is archived and will be
 * replaced one day. It never runs what a text says: expressions were refused when the file was checked, and
 * the renderer drops any that are left.
 */
export async function renderBody(
  source: string,
  components: BodyComponents,
): Promise<CompileMDXResult['content']> {
  const { content } = await compileMDX({
    source,
    components,
    options: {
      blockJS: true,
      blockDangerousJS: true,
      mdxOptions: {
        remarkPlugins: [...bodySyntax, pauseAfterOpening],
        rehypePlugins: [rehypeSlug],
        remarkRehypeOptions: footnotes,
      },
    },
  })
  return content
}
