import 'server-only'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'

/**
 * Draws an element as a PNG of this many pixels. It has no words, only paths: without a font satori refuses
 * words instead of fetching a font for them.
 */
export async function rasterise(
  element: ReactElement,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const response = new ImageResponse(element, { width, height, fonts: [] })
  return new Uint8Array(await response.arrayBuffer())
}
