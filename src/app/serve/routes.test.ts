import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import { prepareFormats } from '../../platform/http/validation.ts';
import { apiRoutes } from './routes.ts';

/** The server compiles a schema when it is first asked; here each of them is compiled, so that a faulty one is found before. */
test('the schemas of every route compile', async () => {
  const nothing = {} as never;
  const routes = apiRoutes({ db: nothing, oidc: nothing, vault: nothing, sealer: nothing, now: () => new Date(0) });
  const app = fastify();
  prepareFormats();
  app.setValidatorCompiler((route) => TypeBoxValidatorCompiler(route as never) as never);
  app.decorateRequest('permission', undefined);
  const limit = { normal: {}, upload: {} };
  const host = { store: nothing, authenticate: nothing, limit: () => limit, publicUrl: 'http://localhost:1' } as never;
  for (const route of routes) route.register(app as never, host);
  await app.ready();
  assert.ok(routes.length > 200, `${routes.length} routes`);
  await app.close();
});
