import { describe, expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address'

const none: string[] = []
const ours = ['10.0.0.0/8']

describe('without proxies of ours the header counts for nothing', () => {
  test.each([
    undefined,
    '',
    '1.2.3.4',
    '127.0.0.1',
    '203.0.113.9, 1.2.3.4',
    'rubbish',
    '\0',
    ','.repeat(10_000),
  ])('%j', (forwarded) => {
    expect(clientAddress('203.0.113.9', forwarded, none)).toBe('203.0.113.9')
  })

  test('nor does it when it comes past our proxies', () => {
    expect(clientAddress('203.0.113.9', '1.2.3.4', ours)).toBe('203.0.113.9')
    expect(clientAddress('203.0.113.9', '1.2.3.4, 10.0.0.1', ours)).toBe('203.0.113.9')
  })
})

describe('behind a proxy of ours it is whom the proxy has heard from', () => {
  test.each([
    ['one proxy', '10.0.0.1', '1.2.3.4', ours, '1.2.3.4'],
    ['what its client made up is left out', '10.0.0.1', '6.6.6.6, 1.2.3.4', ours, '1.2.3.4'],
    ['also when it made up one of our proxies', '10.0.0.1', '10.0.0.9, 1.2.3.4', ours, '1.2.3.4'],
    [
      'also when it made up a long chain',
      '10.0.0.1',
      `${'6.6.6.6, '.repeat(5000)}1.2.3.4`,
      ours,
      '1.2.3.4',
    ],
    ['two proxies', '10.0.0.1', '1.2.3.4, 10.0.0.2', ours, '1.2.3.4'],
    ['a chain of nothing but ours', '10.0.0.1', '10.0.0.3, 10.0.0.2', ours, '10.0.0.3'],
    ['without spaces', '10.0.0.1', '6.6.6.6,1.2.3.4', ours, '1.2.3.4'],
    ['with many spaces', '10.0.0.1', ' 6.6.6.6 ,\t 1.2.3.4  ', ours, '1.2.3.4'],
    ['with a port', '10.0.0.1', '1.2.3.4:5678', ours, '1.2.3.4'],
    ['IPv6', '10.0.0.1', '2001:db8::1', ours, '2001:db8::1'],
    ['IPv6 in brackets', '10.0.0.1', '[2001:db8::1]', ours, '2001:db8::1'],
    ['IPv6 with a port', '10.0.0.1', '[2001:db8::1]:443', ours, '2001:db8::1'],
    ['IPv6 in full', '10.0.0.1', '2001:0DB8:0:0:0:0:0:1', ours, '2001:db8::1'],
    ['IPv4 as IPv6', '10.0.0.1', '::ffff:1.2.3.4', ours, '1.2.3.4'],
    ['a proxy of ours that speaks IPv6', '::ffff:10.0.0.1', '1.2.3.4', ours, '1.2.3.4'],
    ['a proxy by its single address', '10.0.0.1', '1.2.3.4', ['10.0.0.1'], '1.2.3.4'],
    ['not by its neighbour’s', '10.0.0.2', '1.2.3.4', ['10.0.0.1'], '10.0.0.2'],
    ['a proxy by an IPv6 range', 'fd00::7', '1.2.3.4', ['10.0.0.0/8', 'fd00::/8'], '1.2.3.4'],
    ['a proxy by an IPv6 address', '::1', '1.2.3.4', ['::1'], '1.2.3.4'],
    ['an address of ours written as IPv6', '10.0.0.1', '1.2.3.4', ['::ffff:10.0.0.1'], '1.2.3.4'],
  ])('%s', (_, socket, forwarded, trusted, client) => {
    expect(clientAddress(socket, forwarded, trusted)).toBe(client)
  })
})

describe('what cannot be read ends the chain', () => {
  test.each([
    'rubbish',
    'unknown',
    '_hidden',
    '1.2.3.4.5',
    '999.1.1.1',
    '1.2.3.4; drop table',
    '<script>',
    '[::1',
    '',
    ' , ,',
    '1.2.3.4, ',
    '\u0661.2.3.4',
  ])('%j is the proxy’s own address', (forwarded) => {
    expect(clientAddress('10.0.0.1', forwarded, ours)).toBe('10.0.0.1')
  })

  test('and no socket is nobody, whatever is forwarded', () => {
    for (const socket of [undefined, '', 'rubbish']) {
      expect(clientAddress(socket, '1.2.3.4', ours)).toBe('unknown')
    }
  })

  test.each(['1', '0x7f.1', '017700000001', '0177.0.0.1', '127.1'])(
    '%s is an address only to some: nobody sends it who means one',
    (forwarded) => {
      expect(clientAddress('10.0.0.1', forwarded, ours)).toBe('10.0.0.1')
    },
  )
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:db8:0:7:ffff:ffff:ffff:ffff', '2001:db8:0:7::/64'],
  ['2001:db8:0:8::1', '2001:db8:0:8::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
