import { describe, expect, test } from 'vitest'
import { disclosure, disclosureInFull } from './disclosure'

const nobody = { akismet: false, toxicity: false }
const full = (checks: Parameters<typeof disclosureInFull>[0]) =>
  disclosureInFull(checks).services.map(({ words }) => words)

describe('who comments is told, at the form and in the policy', () => {
  test('that the e-mail address is never shown, and the IP address kept as a hash for 30 days', () => {
    expect(disclosure(nobody)).toContain('Your e-mail address is not.')
    expect(disclosure(nobody)).toContain('keyed hash of your IP address is kept for 30 days')
    const { data } = disclosureInFull(nobody)
    expect(data.find(({ what }) => what.includes('IP address'))).toMatchObject({ long: '30 days' })
    expect(data.find(({ what }) => what === 'Your e-mail address')?.who).toContain('never')
  })

  test('that nobody else is sent anything, as long as nobody is', () => {
    expect(disclosure(nobody)).not.toMatch(/Akismet|service/)
    expect(full(nobody)).toEqual([expect.stringContaining('No other company')])
  })

  test('what Akismet is sent, and where Akismet says what it does with it', () => {
    const checks = { akismet: true, toxicity: false }
    expect(disclosure(checks)).toMatch(/Akismet.*your comment, name, e-mail and IP address/)
    expect(full(checks)).toEqual([expect.stringMatching(/name and e-mail address.*IP address/)])
    expect(disclosureInFull(checks).services[0]?.policy?.href).toBe('https://akismet.com/privacy/')
  })

  test('that the text goes to a service that judges its tone, when it does', () => {
    const checks = { akismet: false, toxicity: true }
    expect(disclosure(checks)).toContain('The text alone')
    expect(full(checks)).toEqual([expect.stringContaining('judges its tone')])
    expect(full({ akismet: true, toxicity: true })).toHaveLength(2)
  })
})
