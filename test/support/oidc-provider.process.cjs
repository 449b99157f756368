// An OpenID Connect provider in a process of its own. `process.send` tells its parent the issuer; messages of the parent say
// who its people are and who is sitting in front of it.
const http = require('node:http');
const { Provider } = require('oidc-provider');

const { port, clients, isManual } = JSON.parse(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
/** Claims by subject. */
let people = {};
let present;

const provider = new Provider(issuer, {
  clients: clients.map((client) => ({
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
    ...client,
  })),
  cookies: { keys: ['of no worth'] },
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'groups', 'staff_number', 'personal_id'],
    email: ['email', 'email_verified'],
  },
  findAccount: (_, sub) => people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});
const answer = provider.callback();

const server = http.createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  if (isManual && request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    return response.end('<form method="post"><button>Sign in</button></form>');
  }
  provider
    .interactionFinished(request, response, { login: { accountId: present, remember: false } })
    .catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(port, '127.0.0.1', () => process.send({ issuer }));

process.on('message', (message) => {
  people = message.people ?? people;
  present = message.present ?? present;
  process.send({ done: true });
});
process.on('disconnect', () => process.exit());
