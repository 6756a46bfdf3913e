import { BlockList, isIP } from 'node:net';

// The IANA special-purpose address registries (RFC 6890 and its updates): what is not on the public Internet.
const RESERVED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
// 64:ff9b::/96 (NAT64), 2002::/16 (6to4), ::/96 and ::ffff:0:0/96 carry IPv4 addresses and lead into private networks too.
const RESERVED_V6 = [
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

const reserved = new BlockList();
for (const range of RESERVED_V4) addRange(range, 'ipv4');
for (const range of RESERVED_V6) addRange(range, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network, prefix] = range.split('/');
  reserved.addSubnet(network, Number(prefix), family);
}

/** Whether an IP address (no name) is one of the public Internet. IPv4 addresses written as IPv6 are judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return false;
  return !reserved.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
