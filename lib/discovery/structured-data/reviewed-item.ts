import type {
  BookLeaf,
  CreativeWorkLeaf,
  MovieLeaf,
  MusicAlbumLeaf,
  TVSeriesLeaf,
  VideoGameLeaf,
} from 'schema-dts'
import type { Reviewed } from '@/lib/content/schema/reviewed'

type ReviewedItem =
  | BookLeaf
  | MovieLeaf
  | TVSeriesLeaf
  | MusicAlbumLeaf
  | VideoGameLeaf
  | CreativeWorkLeaf

/** What a review is about, as schema.org names things and their makers. */
export function reviewedItem({ thing, name, by, url }: Reviewed): ReviewedItem {
  const maker = { '@type': 'Person' as const, name: by }
  const known = { name, sameAs: url }
  switch (thing) {
    case 'book':
      return { '@type': 'Book', ...known, author: maker }
    case 'film':
      return { '@type': 'Movie', ...known, director: maker }
    case 'series':
      return { '@type': 'TVSeries', ...known, creator: maker }
    case 'album':
      return { '@type': 'MusicAlbum', ...known, byArtist: maker }
    case 'game':
      return { '@type': 'VideoGame', ...known, author: maker }
    case 'work':
      return { '@type': 'CreativeWork', ...known, creator: maker }
  }
}
