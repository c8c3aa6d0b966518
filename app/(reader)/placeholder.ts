/**
 * The one set of parameters that a build draws, for each route that has some. A static route must name at
 * least one; naming real ones would make the build depend on what the newsroom has written. It names
 * nothing that can exist, so it draws the missing page, and what a build draws is never served.
 */
export const placeholder = '_'
