import { beforeAll, describe, expect, it } from 'vitest';
import { readAssembly } from '#infra/local/assembly.ts';
import { dynamodbNeeds } from '#infra/local/gate/dynamodb-actions.ts';
import { s3Call } from '#infra/local/gate/s3-actions.ts';
import type { HttpRequest } from '#infra/local/http.ts';
import { synthesized } from '#test/support/local-cloud.ts';

let needs: ReturnType<typeof dynamodbNeeds>;
const TableName = 'fixture-table8235A42E';
const arn = `arn:aws:dynamodb:eu-central-1:000000000000:table/${TableName}`;
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });

beforeAll(async () => {
  needs = dynamodbNeeds(readAssembly(await synthesized('fixture'), 'http://gate'));
});

describe('what a call to DynamoDB needs', () => {
  it('is the leading key for a call of one item', () => {
    expect(needs('PutItem', { TableName, Item: key('PARTNER#1') })).toEqual([
      { action: 'dynamodb:PutItem', resource: arn, context: { 'dynamodb:LeadingKeys': ['PARTNER#1'] } },
    ]);
  });

  it('is one permission for each item of a transaction', () => {
    const TransactItems = [
      { Put: { TableName, Item: key('a') } },
      { ConditionCheck: { TableName, Key: key('b') } },
      { Delete: { TableName, Key: key('c') } },
    ];
    expect(needs('TransactWriteItems', { TransactItems }).map(({ action, context }) => [action, context['dynamodb:LeadingKeys']])).toEqual([
      ['dynamodb:PutItem', ['a']],
      ['dynamodb:ConditionCheckItem', ['b']],
      ['dynamodb:DeleteItem', ['c']],
    ]);
  });

  it('is the index for a query of an index, with the key that is asked for, also by a placeholder', () => {
    const query = {
      TableName,
      IndexName: 'byKind',
      KeyConditionExpression: '#k = :k',
      ExpressionAttributeNames: { '#k': 'kind' },
      ExpressionAttributeValues: { ':k': { S: 'thing' } },
    };
    expect(needs('Query', query)).toEqual([
      { action: 'dynamodb:Query', resource: `${arn}/index/byKind`, context: { 'dynamodb:LeadingKeys': ['thing'] } },
    ]);
  });

  it('is a PartiQL action for each statement', () => {
    const Statements = [
      { Statement: `INSERT INTO "${TableName}" VALUE {}` },
      { Statement: `SELECT * FROM "${TableName}"."byKind" WHERE kind = ?` },
      { Statement: `update "${TableName}" SET a=1` },
    ];
    expect(needs('BatchExecuteStatement', { Statements }).map(({ action, resource }) => [action, resource])).toEqual([
      ['dynamodb:PartiQLInsert', arn],
      ['dynamodb:PartiQLSelect', `${arn}/index/byKind`],
      ['dynamodb:PartiQLUpdate', arn],
    ]);
  });

  it('is an action of its own for batches, with every leading key', () => {
    const RequestItems = { [TableName]: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('b') } }] };
    expect(needs('BatchWriteItem', { RequestItems })).toEqual([
      { action: 'dynamodb:BatchWriteItem', resource: arn, context: { 'dynamodb:LeadingKeys': ['a', 'b'] } },
    ]);
  });
});

describe('what a call to S3 needs', () => {
  const request = (method: string, path: string, body = ''): HttpRequest => ({
    method,
    url: new URL(`http://local${path}`),
    path: path.split('?')[0] ?? '',
    rawHeaders: [],
    header: (name) => (name === 'content-type' ? 'multipart/form-data; boundary=q' : undefined),
    body: Buffer.from(body),
    tooLarge: false,
    sourceIp: '',
  });
  it.each([
    ['GET', '/b/k%20x/y', '', 's3:GetObject', ['arn:aws:s3:::b/k x/y']],
    ['PUT', '/b/k', '', 's3:PutObject', ['arn:aws:s3:::b/k']],
    ['PUT', '/b/k?tagging', '', 's3:PutObjectTagging', ['arn:aws:s3:::b/k']],
    ['GET', '/b?list-type=2', '', 's3:ListBucket', ['arn:aws:s3:::b']],
    [
      'POST',
      '/b?delete',
      '<Delete><Object><Key>x</Key></Object><Object><Key>y</Key></Object></Delete>',
      's3:DeleteObject',
      ['arn:aws:s3:::b/x', 'arn:aws:s3:::b/y'],
    ],
    ['POST', '/b', '--q\r\nContent-Disposition: form-data; name="key"\r\n\r\nup/1\r\n--q--', 's3:PutObject', ['arn:aws:s3:::b/up/1']],
  ])('%s %s', (method, path, body, action, resources) => {
    const { needs: found } = s3Call(request(method, path, body));
    expect(found.map((need) => need.resource)).toEqual(resources);
    expect(new Set(found.map((need) => need.action))).toEqual(new Set([action]));
  });
});
