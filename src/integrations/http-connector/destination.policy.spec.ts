import { checkDestination, isPublicAddress } from './destination.policy';

const allowed = ['api.example.vn', '*.tax.example.vn', '127.0.0.1', '::1', '8.8.8.8', 'localhost'];
const code = (url: string) => {
  const checked = checkDestination(url, allowed);
  return checked.ok ? 'ok' : checked.code;
};

describe('where a connector may call', () => {
  it.each([
    ['https://api.example.vn/x', 'ok'],
    ['https://API.example.vn./x', 'ok'],
    ['https://a.tax.example.vn', 'ok'],
    ['https://8.8.8.8/', 'ok'],
    ['https://a.b.tax.example.vn', 'CONNECTOR.HOST_NOT_ALLOWED'],
    ['https://tax.example.vn', 'CONNECTOR.HOST_NOT_ALLOWED'],
    ['https://eviltax.example.vn', 'CONNECTOR.HOST_NOT_ALLOWED'],
    ['https://api.example.vn.evil.example', 'CONNECTOR.HOST_NOT_ALLOWED'],
    ['http://api.example.vn/', 'CONNECTOR.NOT_HTTPS'],
    ['ftp://api.example.vn/', 'CONNECTOR.NOT_HTTPS'],
    ['file:///etc/passwd', 'CONNECTOR.NOT_HTTPS'],
    ['gopher://api.example.vn', 'CONNECTOR.NOT_HTTPS'],
    ['javascript:alert(1)', 'CONNECTOR.NOT_HTTPS'],
    ['not a url', 'CONNECTOR.BAD_URL'],
    ['', 'CONNECTOR.BAD_URL'],
    ['https://user:secret@api.example.vn/', 'CONNECTOR.CREDENTIALS_IN_URL'],
    ['https://api.example.vn@evil.example/', 'CONNECTOR.CREDENTIALS_IN_URL'],
    ['https://127.0.0.1/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
    ['https://2130706433/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
    ['https://0x7f000001/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
    ['https://0177.0.0.1/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
    ['https://127.1/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
    ['https://[::1]/', 'CONNECTOR.ADDRESS_NOT_PUBLIC'],
  ])('%s -> %s', (url, expected) => expect(code(url)).toBe(expected));

  it.each([
    '10.0.0.1',
    '172.16.9.9',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    'fc00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    'nonsense',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['8.8.8.8', '203.162.4.190', '2001:4860:4860::8888', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
