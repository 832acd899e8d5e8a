import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readAssembly } from '#infra/local/assembly.ts';
import { synthesized } from '#test/support/local-cloud.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes an assembly of stacks, each with its template. */
function assembly(stacks: Record<string, unknown>, nested = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  folders.push(folder);
  const into = join(folder, nested);
  mkdirSync(into, { recursive: true });
  const artifacts = Object.fromEntries(
    Object.keys(stacks).map((name) => [
      name,
      {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: `${name}.template.json`, stackName: name },
      },
    ]),
  );
  writeFileSync(join(into, 'manifest.json'), JSON.stringify({ artifacts }));
  if (nested)
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ artifacts: { [nested]: { type: 'cdk:cloud-assembly', properties: { directoryName: nested } } } }),
    );
  for (const [name, template] of Object.entries(stacks)) {
    writeFileSync(join(into, `${name}.template.json`), JSON.stringify(template));
    writeFileSync(join(into, `${name}.assets.json`), '{"files":{}}');
  }
  return folder;
}

/** CloudFormation's placeholders, which look like those of a template string. */
const placeholders = (text: string) => text.replaceAll('@', '$');
const queue = (Properties: unknown = {}, more = {}) => ({ Type: 'AWS::SQS::Queue', Properties, ...more });
const read = (folder: string) => readAssembly(folder, 'http://gate');

describe('reading an assembly', () => {
  it('resolves every intrinsic function that templates use', () => {
    const found = read(
      assembly({
        one: {
          Conditions: { Yes: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
          Parameters: { Size: { Type: 'Number', Default: 7 } },
          Mappings: { Sizes: { 'eu-central-1': { big: 'B' } } },
          Resources: {
            a: queue({ QueueName: 'first' }),
            b: queue({
              arn: { 'Fn::GetAtt': ['a', 'Arn'] },
              url: { Ref: 'a' },
              joined: { 'Fn::Join': ['-', ['x', { Ref: 'AWS::AccountId' }, { Ref: 'Size' }]] },
              sub: { 'Fn::Sub': placeholders('@{AWS::Partition}/@{a.QueueName}/@{!literal}') },
              subWith: { 'Fn::Sub': [placeholders('@{v}-@{AWS::URLSuffix}'), { v: { Ref: 'AWS::StackName' } }] },
              selected: { 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::GetAtt': ['a', 'Arn'] }] }] },
              chosen: { 'Fn::If': ['No', 'wrong', 'right'] },
              mapped: { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'big'] },
              none: { Ref: 'AWS::NoValue' },
              list: ['kept', { 'Fn::If': ['Yes', { Ref: 'AWS::NoValue' }, 'x'] }],
            }),
            skipped: queue({}, { Condition: 'No' }),
          },
          Outputs: { Out: { Value: { Ref: 'a' }, Export: { Name: 'shared' } } },
        },
        two: {
          Resources: {
            c: queue({ imported: { 'Fn::ImportValue': 'shared' }, put: { 'Fn::GetStackOutput': { StackName: 'one', OutputName: 'Out' } } }),
          },
        },
      }),
    );
    const [, b, c] = found.of('AWS::SQS::Queue');
    expect(found.of('AWS::SQS::Queue')).toHaveLength(3);
    expect(b?.properties).toEqual({
      arn: 'arn:aws:sqs:eu-central-1:000000000000:first',
      url: 'http://gate/000000000000/first',
      joined: 'x-000000000000-7',
      sub: placeholders('aws/first/@{literal}'),
      subWith: 'one-amazonaws.com',
      selected: 'sqs',
      chosen: 'right',
      mapped: 'B',
      list: ['kept'],
    });
    expect(c?.properties).toEqual({ imported: 'http://gate/000000000000/first', put: 'http://gate/000000000000/first' });
    expect(found.outputs).toEqual({ Out: 'http://gate/000000000000/first' });
  });

  it('stops at a type that it neither serves nor ignores, and at an intrinsic function that it does not know', () => {
    expect(() => read(assembly({ s: { Resources: { x: { Type: 'AWS::EC2::Instance' } } } }))).toThrow(
      's/x: the local cloud neither serves AWS::EC2::Instance nor ignores it',
    );
    expect(() => read(assembly({ s: { Resources: { x: queue({ y: { 'Fn::Cidr': [] } }) } } }))).toThrow('Fn::Cidr');
    expect(() => read(assembly({ s: { Resources: { x: queue({ y: { Ref: 'nobody' } }) } } }))).toThrow('nothing is called nobody');
  });

  it('ignores alarms and the like, which have references to what it serves', () => {
    const template = {
      Resources: { x: queue(), alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { d: { 'Fn::GetAtt': ['x', 'QueueName'] } } } },
    };
    expect(read(assembly({ s: template })).of('AWS::SQS::Queue')).toHaveLength(1);
  });

  it('reads the stacks of a CDK stage', () => {
    expect(read(assembly({ s: { Resources: { x: queue() } } }, 'assembly-Local')).of('AWS::SQS::Queue')).toHaveLength(1);
  });

  it('finds the folder of every bundle that the fixture has', async () => {
    const found = readAssembly(await synthesized('fixture'), 'http://gate');
    for (const { properties } of found.of('AWS::Lambda::Function')) {
      const code = (properties as { Code: { S3Key: string } }).Code;
      expect(found.assetFolder(code.S3Key)).toMatch(/asset\.[0-9a-f]{64}$/);
    }
  });
});
