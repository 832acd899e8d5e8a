import { describe, expect, it } from 'vitest';
import { conformanceFaults, expectConforms } from '#test/support/conformance.ts';

const json = { 'Content-Type': 'application/json', 'X-Request-Id': 'req-1' };
const granted = { organisationId: 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX', state: 'entitled', grantedAt: '2026-03-01T10:00:00.000Z' };
const problem = { type: '/docs/errors/NOT_FOUND', title: 'There is no such thing.', status: 404, code: 'NOT_FOUND', requestId: 'req-1' };
const problemHeaders = { 'content-type': 'application/problem+json', 'x-request-id': 'req-1' };

const faults = (body: unknown, headers: object = json, status = 201) =>
  conformanceFaults('grantContextService', status, { ...headers }, body).join('\n');

describe('the check of answers against the API document', () => {
  it('lets through what the document describes', () => {
    expectConforms('grantContextService', 201, json, granted);
    expectConforms('grantContextService', 201, json, JSON.stringify(granted));
    expectConforms('removeContextService', 204, { 'x-request-id': 'req-1' }, '');
    expectConforms('grantContextService', 404, problemHeaders, problem);
  });

  it('sees a field that is missing, wrong or not documented', () => {
    expect(faults({ ...granted, grantedAt: undefined })).toContain('grantedAt');
    expect(faults({ ...granted, grantedAt: '2026-03-01' })).toContain('/grantedAt');
    expect(faults({ ...granted, organisationId: 'org_1' })).toContain('/organisationId');
    expect(faults({ ...granted, secret: 'x' })).toContain('secret');
  });

  it('sees a status, a header or a content type that is not documented', () => {
    expect(faults(granted, json, 202)).toContain('202');
    expect(faults(granted, { 'content-type': 'application/json' })).toContain('x-request-id');
    expect(faults(granted, { ...json, 'Content-Type': 'text/html' })).toContain('text/html');
    expect(conformanceFaults('removeContextService', 204, { 'x-request-id': 'r' }, granted)).toEqual(['a body where none is documented']);
  });

  it('sees a problem code that the operation does not name, or that has another status', () => {
    expect(faults({ ...problem, code: 'COMPANY_NAME_TAKEN' }, problemHeaders, 404)).toContain('/code');
    expect(faults({ ...problem, status: 409 }, problemHeaders, 404)).toContain('/status');
    expect(faults({ ...problem, extra: 1 }, problemHeaders, 404)).toContain('extra');
  });

  it('does not pass by not knowing the operation', () => {
    expect(() => expectConforms('noSuchOperation', 200, json, {})).toThrow('noSuchOperation');
  });
});
