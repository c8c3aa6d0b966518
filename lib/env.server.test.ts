import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseEnvironment, variableNames } from './env.server'

test('a clean clone needs no variable', () => {
  expect(parseEnvironment({})).toMatchObject({ CONTENT_DIR: './content', DATA_DIR: './.data' })
})

test('an empty variable counts as not set', () => {
  expect(parseEnvironment({ CONTENT_DIR: '', SITE_URL: '' })).toEqual(parseEnvironment({}))
})

test('a variable that cannot be meant stops the start, and is named', () => {
  expect(() => parseEnvironment({ SITE_URL: 'news' })).toThrow(/not usable[\s\S]*SITE_URL/)
})

test('an operator’s settings are read, and lists are lists', () => {
  expect(
    parseEnvironment({
      DATABASE_URL: 'postgres://masthead@localhost/paper',
      SECRET: 'a'.repeat(32),
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    }),
  ).toMatchObject({ TRUSTED_PROXIES: ['10.0.0.0/8', '::1'] })
})

test.each([
  [
    'a database that is not PostgreSQL',
    { DATABASE_URL: 'mysql://localhost/paper' },
    'DATABASE_URL',
  ],
  [
    'machines that would not know each other’s signatures',
    { DATABASE_URL: 'postgres://localhost/paper' },
    'SECRET',
  ],
  ['a secret that can be guessed', { SECRET: 'tuesday' }, 'SECRET'],
  ['a proxy without an address', { TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES'],
  ['a secret for publishing that can be guessed', { PUBLISH_SECRET: 'x' }, 'PUBLISH_SECRET'],
  ['a key that no file could be called', { INDEXNOW_KEY: '../key' }, 'INDEXNOW_KEY'],
  ['an nginx without an address', { NGINX_REFRESH_URL: 'nginx' }, 'NGINX_REFRESH_URL'],
  ['half an issuer', { AUTH_OIDC_ISSUER: 'example.org' }, 'AUTH_OIDC_ISSUER'],
])('%s: the start says so', (_, variables, name) => {
  expect(() => parseEnvironment(variables)).toThrow(name)
})

test.each([
  ['on a machine of its own', {}, true],
  ['in Kubernetes', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, false],
  ['in a container of podman', { container: 'podman' }, false],
  ['in a container, where that is asked for', { container: 'podman', WATCH_CONTENT: 'on' }, true],
  ['where it is not wanted', { WATCH_CONTENT: 'off' }, false],
  ['for an author at work, wherever', { container: 'podman', NODE_ENV: 'development' }, true],
])('%s: whether what is saved goes live by itself', (_, variables, watches) => {
  expect(parseEnvironment(variables, () => false).watchesContent).toBe(watches)
})

test('what runs in Docker watches nothing', () => {
  expect(parseEnvironment({}, (file) => file === '/.dockerenv').watchesContent).toBe(false)
})

test('several nginx are named with commas between', () => {
  expect(
    parseEnvironment({ NGINX_REFRESH_URL: 'http://10.0.0.1:8080/, http://10.0.0.2:8080' }),
  ).toMatchObject({ NGINX_REFRESH_URL: ['http://10.0.0.1:8080', 'http://10.0.0.2:8080'] })
})

test.each(variableNames)('%s is explained to whoever runs a newsroom', (name) => {
  expect(readFileSync('docs/operating.md', 'utf8')).toContain(`\`${name}\``)
})
