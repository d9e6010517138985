import {isIPv4, isIPv6} from 'node:net';

/** Stands for every address that is not one; they share a bucket. */
const UNKNOWN = 'unknown';

const GROUPS = 8;
const GROUPS_OF_A_NETWORK = 4;

/** Where a request seems to come from. */
type Hops = {
  /** The other end of the socket. */
  readonly peer: string | undefined;
  /** The `X-Forwarded-For` header: anybody may write one, and each proxy adds who called it. */
  readonly forwardedFor: string | null | undefined;
  /** How many proxies in front are ours. */
  readonly trustedProxies: number;
};

const withoutPort = (hop: string): string => {
  const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop) ?? [];
  if (bracketed !== undefined) return isIPv6(bracketed) ? bracketed : '';
  const [, plain] = /^([\d.]+):\d{1,5}$/.exec(hop) ?? [];
  return plain ?? hop;
};

const groupsOf = (address: string): string[] => {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({length: GROUPS - before.length - after.length}, () => '0');
  return [...before, ...zeros, ...after];
};

const toIPv4 = (groups: readonly string[]): string | undefined => {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap(group => {
    const value = parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return bytes.join('.');
};

const withoutZone = (address: string): string => address.replace(/%.*$/, '');

/**
 * The address a request comes from: the right-most hop that is no proxy of ours. What stands
 * further left is whatever the sender chose to write.
 *
 * @returns an IPv4 or IPv6 address, or `unknown`.
 */
export const clientAddress = ({peer, forwardedFor, trustedProxies}: Hops): string => {
  const forwarded = forwardedFor ? forwardedFor.split(',') : [];
  const hops = trustedProxies > 0 ? [...forwarded, peer ?? ''] : [peer ?? ''];
  // Shorter than our own row of proxies: one of them was called directly.
  const hop = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? '';
  const address = withoutPort(hop.trim());
  return isIPv4(address) || isIPv6(address) ? address : UNKNOWN;
};

/**
 * The range an address is limited with: `/32` for IPv4, also when written as IPv6, and `/64` for
 * IPv6, of which one home has as many addresses as it wants.
 *
 * @returns `203.0.113.7/32`, `2001:db8:0:1::/64`, or `unknown`.
 */
export const addressRange = (address: string): string => {
  if (isIPv4(address)) return `${address}/32`;
  if (!isIPv6(address)) return UNKNOWN;
  const groups = groupsOf(withoutZone(address));
  const mapped = toIPv4(groups);
  if (mapped !== undefined) return `${mapped}/32`;
  return `${groups.slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
};
