import type { CoverMark, CoverRole } from './plate'

/** The colours of one plate, as #rrggbb. */
export type CoverTint = Readonly<Record<CoverRole, string>>

/**
 * Every plate is a duotone with one spot of colour, on light paper and on dark. The page has the same colours
 * in `components/articles/cover.module.css`, whose test compares the two.
 */
export const coverTints = {
  globe: {
    light: { ground: '#dfe6e2', faint: '#bccdc8', ink: '#17454f', accent: '#a8502f' },
    dark: { ground: '#1a2729', faint: '#2c4346', ink: '#a9c6c6', accent: '#e0926c' },
  },
  cargo: {
    light: { ground: '#ebe3d3', faint: '#d3c4a6', ink: '#4d3b20', accent: '#0b5d6b' },
    dark: { ground: '#282219', faint: '#4a3f2c', ink: '#bfab83', accent: '#6cc5d3' },
  },
  weather: {
    light: { ground: '#dde6ec', faint: '#b4c8d6', ink: '#1d4766', accent: '#a8622a' },
    dark: { ground: '#17232d', faint: '#29404f', ink: '#a5c5dc', accent: '#dfb169' },
  },
  pendulum: {
    light: { ground: '#e5e1e8', faint: '#cbc3d3', ink: '#413660', accent: '#a8502f' },
    dark: { ground: '#231f2b', faint: '#40394e', ink: '#c3b8de', accent: '#e0926c' },
  },
  cable: {
    light: { ground: '#e0e5da', faint: '#c0cbb4', ink: '#2d4a33', accent: '#b0742a' },
    dark: { ground: '#1e251d', faint: '#364432', ink: '#a3bf9e', accent: '#dfae6a' },
  },
  book: {
    light: { ground: '#efdfd6', faint: '#dfbfb0', ink: '#64362b', accent: '#8e2c1b' },
    dark: { ground: '#2c1e1a', faint: '#523630', ink: '#ddb5a8', accent: '#ee9c83' },
  },
  proof: {
    light: { ground: '#ecebe4', faint: '#cfcdc2', ink: '#3d3e37', accent: '#0b5d6b' },
    dark: { ground: '#222320', faint: '#41423c', ink: '#b6b6a9', accent: '#6cc5d3' },
  },
} as const satisfies Record<string, { light: CoverTint; dark: CoverTint }>

/** How wide a stroke is, as a share of the width that the picture has on screen or in a raster. */
export const coverStrokes = {
  hair: 0.0014,
  line: 0.0025,
  bold: 0.0055,
} as const satisfies Partial<Record<CoverMark['cut'], number>>
