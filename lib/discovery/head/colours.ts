/** The paper in the two schemes, as in `app/globals.css`: browsers paint their own parts with it. */
export const paperColours = { light: '#fbfaf7', dark: '#14171a' } as const
