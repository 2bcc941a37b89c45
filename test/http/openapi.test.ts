import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import { createLogger } from '../../src/http/logger.js';
import { openApiDocument } from '../../src/http/openapi.js';
import { apiRoutes } from '../../src/http/routes/api.js';
import { healthRoutes } from '../../src/http/routes/health.js';
import type { Services } from '../../src/services/services.js';

const settings = {
  host: '127.0.0.1',
  spoolFolder: '/nowhere',
  limits: DEFAULT_LIMITS,
  openMode: true,
  logger: createLogger('silent'),
  assetsFolder: '/nowhere',
  version: '1.2.3',
};
const services = {} as Services;
const health = healthRoutes(services, '1.2.3');
const routes = [...health, ...apiRoutes(services, settings, health)];
const document = JSON.parse(JSON.stringify(openApiDocument(routes, '1.2.3'))) as Document;

interface Schema {
  readonly $ref?: string;
  readonly properties?: Record<string, Schema>;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { name: string; in: string; description?: string }[];
  readonly responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, Schema> };
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
);

/** Every object of the document, with the path to it; the map of a schema's properties is none. */
function* objectsOf(value: unknown, place = '', isMap = false): Generator<{ place: string; object: Schema }> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value) && !isMap) yield { place, object: value as Schema };
  for (const [key, inner] of Object.entries(value)) {
    yield* objectsOf(inner, `${place}/${key}`, key === 'properties' && !isMap);
  }
}

describe('the OpenAPI document', () => {
  test('is of version 3.1 and has an operation for each route', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations).toHaveLength(routes.length);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes every property', () => {
    const silent: string[] = [];
    for (const { place, object } of objectsOf(document)) {
      for (const [name, property] of Object.entries(object.properties ?? {})) {
        const target = property.$ref === undefined ? property : document.components.schemas[nameOf(property.$ref)]!;
        if ((property.description ?? target.description ?? '') === '') silent.push(`${place}/properties/${name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test('describes every parameter and every answer', () => {
    for (const { name, operation } of operations) {
      const silent = (operation.parameters ?? []).filter((parameter) => (parameter.description ?? '') === '');
      expect([name, silent]).toEqual([name, []]);
      expect(operation.summary).not.toBe('');
      for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe('');
    }
  });

  test('has no reference that leads nowhere', () => {
    const references = [...objectsOf(document)].flatMap(({ object }) =>
      typeof object.$ref === 'string' ? [object.$ref] : [],
    );
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(document.components.schemas).toHaveProperty([nameOf(reference)]);
  });

  test.each(operations)('$name declares its path parameters, a success and a problem', ({ path, operation }) => {
    const declared = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
    expect(operation.responses.default?.content).toHaveProperty(['application/problem+json']);
  });

  test('shows types as they stand on the wire', () => {
    const parameters = document.paths['/v1/matches']!.get!.parameters as unknown as { name: string; schema: Schema }[];
    const schemaOf = (name: string) => parameters.find((parameter) => parameter.name === name)!.schema;
    expect(schemaOf('minScore')).toMatchObject({ type: 'integer', minimum: 0, maximum: 102, default: 70 });
    expect(schemaOf('memory')).toMatchObject({ type: 'array', items: { type: 'string' } });
    expect(schemaOf('acrossScripts')).toMatchObject({ type: 'boolean', default: false });
    expect(schemaOf('changedSince')).toMatchObject({ type: 'string', format: 'date-time' });
    expect(schemaOf('source')).toMatchObject({ type: 'string' });
  });

  test('lets answers grow and requests not', () => {
    const { schemas } = document.components;
    expect(schemas.Unit).not.toHaveProperty('additionalProperties');
    expect(schemas.UnitRequest).toHaveProperty('additionalProperties', false);
  });
});

test('docs/api.md lists every route with its role', () => {
  const docs = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  for (const { method, path, role, summary } of routes) {
    const address = path.replace(/:(\w+)/g, '{$1}');
    expect(docs).toContain(`| \`${method.toUpperCase()} ${address}\` | ${role} | ${summary} |`);
  }
});

function nameOf(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}
