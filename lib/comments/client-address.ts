import ipaddr from 'ipaddr.js'

/**
 * The address of a client, worked out from the end of the chain that nobody can make up. A proxy appends whom
 * it heard from; so the last one that is not a proxy of ours is the client.
 *
 * | socket | X-Forwarded-For | trusted | client |
 * |---|---|---|---|
 * | 203.0.113.9 | 1.2.3.4 | – | 203.0.113.9 |
 * | 10.0.0.1 | 1.2.3.4 | 10.0.0.0/8 | 1.2.3.4 |
 * | 10.0.0.1 | 6.6.6.6, 1.2.3.4 | 10.0.0.0/8 | 1.2.3.4 |
 * | 10.0.0.1 | 1.2.3.4, 10.0.0.2 | 10.0.0.0/8 | 1.2.3.4 |
 * | 10.0.0.1 | rubbish | 10.0.0.0/8 | 10.0.0.1 |
 *
 * @param trusted addresses and ranges, as in TRUSTED_PROXIES
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string {
  const chain = (forwardedFor ?? '').split(',').map((entry) => parse(entry.trim()))
  let client = parse(socket ?? '')
  while (client && chain.length > 0 && isIn(client, trusted)) {
    const before = chain.pop()
    if (!before) break
    client = before
  }
  return client?.toString() ?? 'unknown'
}

/** Whether an address is one of `ranges`, or in one of them. */
export function isOneOf(address: string | undefined, ranges: readonly string[]): boolean {
  const parsed = parse(address ?? '')
  return parsed !== undefined && isIn(parsed, ranges)
}

/**
 * Who counts as one, where it is counted how much somebody does: an address of IPv4, or the 64 bits that a
 * subscriber gets of IPv6 (RFC 6177). Among the rest of theirs they could choose another for each request.
 */
export function networkOf(address: string): string {
  if (!ipaddr.IPv6.isValid(address)) return address
  const { parts } = ipaddr.IPv6.parse(address)
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

/**
 * IPv4 that comes in the clothes of IPv6 is IPv4, and a port is not part of an address. Shorter, octal and
 * hexadecimal spellings of IPv4 are none: software disagrees on what they mean.
 */
function parse(text: string): Address | undefined {
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)
  return isAddress ? ipaddr.process(bare) : undefined
}

function isIn(address: Address, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    const [base, bits] = range.includes('/') ? ipaddr.parseCIDR(range) : wholly(range)
    return base.kind() === address.kind() && address.match(base, bits)
  })
}

function wholly(text: string): [Address, number] {
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}
