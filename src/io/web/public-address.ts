import { BlockList, isIPv4 } from 'node:net';

/** IPv4 addresses that no public site has (IANA special-purpose registry, RFC 6890). */
const special = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(address, bits, 'ipv4');

/** Of IPv6 addresses those that are given out to the public, and within them what stands for others. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const within = new BlockList();
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  within.addSubnet(address, bits, 'ipv6');

/** False for addresses of this machine, of its network and of whatever else is not open to everybody. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !special.check(address, 'ipv4')
    : given.check(address, 'ipv6') && !within.check(address, 'ipv6');
