import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/cloud.ts';
import { testCloud } from '#test/support/local-cloud.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await testCloud('fixture');
});
afterAll(() => cloud.stop());

type SignedForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

async function sign<T = string>(what: string, key: string): Promise<T> {
  const outcome = await cloud.invoke('fixture-signer', { sign: what, key });
  if (!outcome.ok) throw new Error(outcome.errorMessage);
  return outcome.payload as T;
}

type Sent = { readonly status: number; readonly code: string; readonly body: string; readonly headers: Headers };

async function ask(url: string, init: RequestInit = {}): Promise<Sent> {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const body = await answer.text();
  return { status: answer.status, code: /<Code>(.*)<\/Code>/.exec(body)?.[1] ?? '', body, headers: answer.headers };
}

/** Sends the form as a browser does, the file last; `changed` fields instead of those that were signed, undefined to leave one out. */
function submit({ url, fields }: SignedForm, file: Blob, changed: Record<string, string | undefined> = {}): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, 'x-amz-meta-name': 'users-1', ...changed }))
    if (value !== undefined) form.append(name, value);
  form.append('file', file, 'people.csv');
  return ask(url, { method: 'POST', body: form });
}

const csv = new Blob(['Email,First\r\nann@example.test,Änn\r\n']);
const refused = (status: number, code: string, message: RegExp | string = '') => ({
  status,
  code,
  body: expect.stringMatching(message) as string,
});

describe('a form that a function has signed', () => {
  it('takes a file, which an address that it has signed gives back, by the name that it says', async () => {
    const form = await sign<SignedForm>('form', 'own/a b+ü.csv');
    expect(form.url).toMatch(new RegExp(`^${cloud.control}/`));
    expect(await submit(form, csv)).toMatchObject({ status: 204, body: '' });
    const found = await ask(await sign('get', 'own/a b+ü.csv'));
    expect(found).toMatchObject({ status: 200, body: await csv.text() });
    expect(found.headers.get('content-type')).toBe('text/csv');
    expect(found.headers.get('content-disposition')).toContain('attachment; filename=');
  });

  it('takes a file that is longer than what the emulator takes at once', async () => {
    const long = new Blob(Array.from({ length: 19 }, (_, n) => Buffer.alloc(1_000_000, 65 + n)));
    expect(await submit(await sign<SignedForm>('form', 'own/long.csv'), long)).toMatchObject({ status: 204 });
    const { status, body } = await ask(await sign('get', 'own/long.csv'));
    expect(status).toBe(200);
    expect(body === (await long.text())).toBe(true);
    const part = await ask(await sign('get', 'own/long.csv'), { headers: { range: 'bytes=999999-1000000' } });
    expect(part).toMatchObject({ status: 206, body: 'AB' });
  });

  it('is refused when the file is too long or too short', async () => {
    const form = await sign<SignedForm>('form', 'own/size.csv');
    const tooLong = await submit(form, new Blob([Buffer.alloc(20_000_001)]));
    expect(tooLong).toMatchObject(refused(400, 'EntityTooLarge', /<ProposedSize>20000001<.*<MaxSizeAllowed>20000000</));
    expect(await submit(form, new Blob([]))).toMatchObject(refused(400, 'EntityTooSmall'));
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['another type', { 'Content-Type': 'text/html' }, /Policy Condition failed: .*\$Content-Type/],
    ['another key', { key: 'own/other.csv' }, /Policy Condition failed: .*\$key/],
    ['a beginning that was not signed', { 'x-amz-meta-name': 'guests' }, /Policy Condition failed: .*starts-with/],
    ['a field too few', { 'x-amz-meta-name': undefined }, /Policy Condition failed/],
    ['a field too many', { acl: 'public-read' }, /Extra input fields: acl/],
  ])('is refused with %s', async (_, changed, message) => {
    const answer = await submit(await sign<SignedForm>('form', 'own/conditions.csv'), csv, changed);
    expect(answer).toMatchObject(refused(403, 'AccessDenied', message));
  });

  it('is refused when the policy or its signature is not what was signed', async () => {
    const form = await sign<SignedForm>('form', 'own/tampered.csv');
    const wider = Buffer.from(
      Buffer.from(form.fields['Policy'] ?? '', 'base64')
        .toString()
        .replace('20000000', '90000000'),
    );
    for (const changed of [{ Policy: wider.toString('base64') }, { 'X-Amz-Signature': '0'.repeat(64) }])
      expect(await submit(form, csv, changed)).toMatchObject(refused(403, 'SignatureDoesNotMatch'));
    expect(await submit(form, csv, { 'X-Amz-Security-Token': 'another' })).toMatchObject(refused(400, 'InvalidToken'));
    const stranger = (form.fields['X-Amz-Credential'] ?? '').replace(/^[^/]+/, 'AKIASTRANGER');
    expect(await submit(form, csv, { 'X-Amz-Credential': stranger })).toMatchObject(refused(403, 'InvalidAccessKeyId'));
    expect(await ask(await sign('get', 'own/tampered.csv'))).toMatchObject({ status: 403 });
  });

  it('is worth nothing without a grant of its function', async () => {
    const answer = await submit(await sign<SignedForm>('form', 'elsewhere/a.csv'), csv);
    expect(answer).toMatchObject(refused(403, 'AccessDenied', /not authorized to perform: s3:PutObject on resource: .*elsewhere\/a\.csv/));
  });
});

describe('an address that a function has signed', () => {
  it('takes what was signed and nothing else', async () => {
    const url = await sign('put', 'own/put.csv');
    const headers = { 'content-type': 'text/csv' };
    expect(await ask(url, { method: 'PUT', body: 'put', headers })).toMatchObject({ status: 200 });
    expect(await sign('read', 'own/put.csv')).toBe('put');
    const other = await ask(url, { method: 'PUT', body: 'put', headers: { 'content-type': 'text/html' } });
    expect(other).toMatchObject(refused(403, 'SignatureDoesNotMatch'));
    const more = await ask(url, { method: 'PUT', body: 'put', headers: { ...headers, 'x-amz-acl': 'public-read' } });
    expect(more).toMatchObject(refused(403, 'AccessDenied', 'not signed'));
    expect(await ask(url)).toMatchObject(refused(403, 'SignatureDoesNotMatch'));
  });

  it.each<[string, (url: string) => string]>([
    ['another key', (url) => url.replace('own/put.csv', 'own/secret.csv')],
    ['another end', (url) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')],
    ['another date', (url) => url.replace(/X-Amz-Date=\d{8}T\d{5}\d/, (date) => `${date.slice(0, -1)}${(Number(date.at(-1)) + 1) % 10}`)],
    ['another name', (url) => url.replace('attachment', 'inline')],
    ['one more query', (url) => `${url}&versionId=1`],
  ])('is refused with %s', async (_, changed) => {
    const url = await sign('get', 'own/put.csv');
    expect(changed(url)).not.toBe(url);
    expect(await ask(changed(url))).toMatchObject(refused(403, 'SignatureDoesNotMatch'));
  });

  it('is refused when it is no such address', async () => {
    const url = await sign('get', 'own/put.csv');
    for (const broken of [
      url.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801'),
      url.replace(/&X-Amz-Expires=60/, ''),
      url.replace('eu-central-1', 'us-east-1'),
    ])
      expect(await ask(broken)).toMatchObject(refused(400, 'AuthorizationQueryParametersError'));
  });

  it('is refused when it asks for a name that no header can carry', async () => {
    await submit(await sign<SignedForm>('form', 'own/named.csv'), csv);
    expect(await ask(await sign('get-named', 'own/named.csv'))).toMatchObject(refused(400, 'InvalidArgument', 'ISO-8859-1'));
  });

  it('is worth nothing without a grant of its function, and does not say what is not there', async () => {
    const url = await sign('get', 'elsewhere/a.csv');
    expect(await ask(url)).toMatchObject(refused(403, 'AccessDenied', 's3:GetObject'));
    expect(await ask(await sign('get', 'own/nothing.csv'))).toMatchObject(refused(403, 'AccessDenied', 's3:ListBucket'));
    expect(await sign('read', 'own/nothing.csv')).toBe('AccessDenied');
  });
});

describe('the end of what was signed', () => {
  it('is the virtual clock’s', async () => {
    const [form, address] = [await sign<SignedForm>('form', 'own/late.csv'), await sign('get', 'own/put.csv')];
    await cloud.advanceTo(new Date(cloud.clock.now().getTime() + 55_000));
    expect(await submit(form, csv)).toMatchObject({ status: 204 });
    expect(await ask(address)).toMatchObject({ status: 200 });
    await cloud.advanceTo(new Date(cloud.clock.now().getTime() + 10_000));
    expect(await submit(form, csv)).toMatchObject(refused(403, 'AccessDenied', 'Policy expired'));
    expect(await ask(address)).toMatchObject(refused(403, 'AccessDenied', 'Request has expired'));
  });
});
