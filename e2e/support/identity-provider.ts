import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'

/** Who has an account at the provider, by what they type as their login, and what it says of them. */
const accounts: Record<string, Record<string, unknown>> = {
  ada: { name: 'Ada North', email: 'Ada@Example.org', email_verified: true },
  ben: { name: 'Ben South', email: 'ben@example.org', email_verified: false },
  eve: { name: 'Eve Without' },
}

export type IdentityProvider = {
  /** What a newsroom is told to sign its readers in there. */
  env: Record<string, string>
  /** Lets the paper at this address send its readers; before that, the provider answers nobody. */
  admit: (paper: string) => void
  close: () => Promise<void>
}

const client = { AUTH_OIDC_ID: 'paper', AUTH_OIDC_SECRET: 'a-secret-between-the-two' }

/** The certified implementation of OpenID Connect, on a free port, with a page to log in. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let provider: Provider | undefined
  const server = createServer((request, response) => {
    if (provider) void respond(provider, request, response)
    else response.writeHead(503).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port, so says Node
  const issuer = `http://localhost:${port}`
  return {
    env: { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_NAME: 'Harbour Identity', ...client },
    admit: (paper) => {
      provider = providerFor(issuer, paper)
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

function providerFor(issuer: string, paper: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.AUTH_OIDC_ID,
        client_secret: client.AUTH_OIDC_SECRET,
        redirect_uris: [`${paper}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/log-in/${uid}` },
    findAccount: (_, sub) => {
      const claims = accounts[sub]
      return claims && { accountId: sub, claims: async () => ({ sub, ...claims }) }
    },
    // Who logs in here has agreed to what the paper asks for.
    loadExistingGrant: async ({ oidc }) => {
      const clientId = oidc.client?.clientId
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
}

async function respond(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url === '/favicon.ico') return void response.writeHead(204).end()
  if (!request.url?.startsWith('/log-in/')) return provider.callback()(request, response)
  if (request.method !== 'POST') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  const login = new URLSearchParams(await text(request)).get('login')
  const outcome = login ? { login: { accountId: login } } : { error: 'access_denied' }
  await provider.interactionFinished(request, response, outcome)
}

const page = `<!doctype html>
<html lang="en">
<title>Harbour Identity</title>
<h1>Harbour Identity</h1>
<form method="post"><label>Login <input name="login"></label> <button>Log in</button></form>
<form method="post"><button>Turn back</button></form>
`
