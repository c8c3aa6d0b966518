import { type InstantRule, pass } from '../rule'

const seconds = 2

/** Sent sooner than a hand can type. Unknown without JavaScript, and then nobody's fault. */
export const timeTrap: InstantRule = {
  name: 'timeTrap',
  version: 1,
  examine: ({ kind, openedAt, now }) => {
    if (kind === 'edit' || !openedAt) return pass
    const passed = (now.getTime() - openedAt.getTime()) / 1000
    if (passed >= seconds || passed < 0) return pass
    return { outcome: 'hold', note: `Sent ${passed.toFixed(1)} s after the form was touched.` }
  },
}
