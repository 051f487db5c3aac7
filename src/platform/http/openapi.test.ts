import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { readAll } from './counted-stream.ts';
import { pageFields } from './page.ts';
import { openRoute, route, uploadRoute } from './route.ts';
import { testServer } from './test-server.ts';

type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, { schema: unknown }> }>;
  security: unknown[];
};
type Document = {
  openapi: string;
  info: { version: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
};

const routes = [
  route({
    method: 'GET',
    url: '/contracten/:contractId/tarieven',
    summary: 'Tarieven',
    tags: ['contracten'],
    rights: 'contracts.read',
    purpose: 'asked',
    params: Type.Object({ contractId: Type.Integer() }),
    query: Type.Object({ ...pageFields }),
    answer: Type.Object({ items: Type.Array(Type.String()) }),
    handler: () => ({ items: [] }),
  }),
  openRoute({
    method: 'POST',
    url: '/aanbieders/_zoek',
    summary: 'Zoek',
    tags: ['aanbieders'],
    body: Type.Object({ naam: Type.String() }),
    handler: async () => {},
  }),
  uploadRoute({
    method: 'POST',
    url: '/berichten',
    summary: 'Lever aan',
    tags: ['berichten'],
    rights: 'messages.upload',
    idempotent: true,
    upload: { contentTypes: ['application/xml'] },
    receive: ({ stream }) => readAll(stream),
    answer: Type.Object({ id: Type.Integer() }),
    status: 202,
    handler: () => ({ id: 1 }),
  }),
];

test('the OpenAPI document follows the NLgov API Design Rules', async () => {
  const server = await testServer(routes);
  const reply = await server.inject({ url: '/v1/openapi.json' });
  assert.match(String(reply.headers['content-type']), /^application\/json/);
  const document = reply.json<Document>();
  assert.match(document.openapi, /^3\.1/);
  assert.equal(document.info.version, '0.1.0');
  assert.deepEqual(Object.keys(document.info.contact).sort(), ['email', 'name', 'url']);
  assert.equal(document.servers[0]?.url, 'http://localhost:8181/v1');
  assert.deepEqual(Object.keys(document.paths).sort(), [
    '/aanbieders/_zoek',
    '/berichten',
    '/contracten/{contractId}/tarieven',
  ]);
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations)) {
      assert.ok(operation.responses['400'], `${path} can answer 400`);
      for (const [status, response] of Object.entries(operation.responses)) {
        assert.ok(response.headers?.['API-Version'], `${path} ${status} names the version`);
        if (Number(status) >= 400) assert.deepEqual(Object.keys(response.content ?? {}), ['application/problem+json']);
      }
    }
  }
  await server.close();
});

test('the document shows headers, raw bodies and who may come in', async () => {
  const server = await testServer(routes);
  const { paths } = (await server.inject({ url: '/v1/openapi.json' })).json<Document>();
  const list = paths['/contracten/{contractId}/tarieven']?.get;
  assert.equal(list?.operationId, 'getContractenContractIdTarieven');
  assert.deepEqual(list?.parameters?.map((one) => `${one.in}:${one.name}`).sort(), [
    'header:doel',
    'path:contractId',
    'query:cursor',
    'query:limit',
  ]);
  assert.deepEqual(list?.security, [{ sessie: [] }]);
  const upload = paths['/berichten']?.post;
  assert.deepEqual(Object.keys(upload?.requestBody?.content ?? {}), ['application/xml']);
  assert.deepEqual(
    Object.keys(upload?.responses ?? {}).filter((one) => one.startsWith('2')),
    ['202'],
  );
  const open = paths['/aanbieders/_zoek']?.post;
  assert.deepEqual(open?.security, []);
  assert.equal(open?.responses['204']?.content, undefined);
  await server.close();
});
