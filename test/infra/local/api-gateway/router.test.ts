import { describe, expect, it } from 'vitest';
import type { Method, PathNode } from '#infra/local/api-gateway/model.ts';
import { findRoute } from '#infra/local/api-gateway/router.ts';

const method: Method = { apiKeyRequired: false, authorizerId: undefined, integration: {} };

function node(resourcePath: string, methods: readonly string[], children: PathNode[] = []): PathNode {
  const part = resourcePath.slice(resourcePath.lastIndexOf('/') + 1);
  return { resourceId: resourcePath, resourcePath, part, children, methods: new Map(methods.map((name) => [name, method])) };
}

const things = node('/v1/things', ['GET', 'ANY'], [node('/v1/things/{id}', ['GET']), node('/v1/things/validate', ['POST'])]);
const root = node('/', ['ANY'], [node('/v1', [], [things]), node('/{unknown+}', ['ANY'])]);
const found = (path: string, asked = 'GET') => {
  const route = findRoute(root, asked, path);
  return route === undefined ? undefined : [route.node.resourcePath, route.pathParameters];
};

describe('finding a route', () => {
  it('prefers what is fixed to a parameter, and a parameter to the rest', () => {
    expect(found('/v1/things')).toEqual(['/v1/things', null]);
    expect(found('/v1/things/', 'PATCH')).toEqual(['/v1/things', null]);
    expect(found('/v1/things/a%20b')).toEqual(['/v1/things/{id}', { id: 'a b' }]);
    expect(found('/v1/things/validate')).toBeUndefined();
    expect(found('/v1/nothing/at/all')).toEqual(['/{unknown+}', { unknown: 'v1/nothing/at/all' }]);
    expect(found('/')).toEqual(['/', null]);
  });

  it('takes a doubled slash for a part without a name, which is nothing’s but the rest’s', () => {
    expect(found('//v1/things')).toEqual(['/{unknown+}', { unknown: '/v1/things' }]);
    expect(found('/v1//things')).toEqual(['/{unknown+}', { unknown: 'v1//things' }]);
    expect(found('/v1/things//')).toEqual(['/{unknown+}', { unknown: 'v1/things/' }]);
    expect(found('//')).toEqual(['/', null]);
  });
});
