import { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stages } from '#infra/stages.ts';
import { like, sample, samples } from './support/contracts.ts';
import { resourcesOf, synthesize } from './support/synthesize.ts';

const templates = synthesize();
const localOnes = synthesize({ stage: stages.local });
const withOnly = (...contracts: (typeof samples)[number][]) => synthesize({ contracts });

function statementsFor(role: RegExp): { Action: string | string[] }[] {
  return resourcesOf(templates, 'AWS::IAM::Policy')
    .filter(({ id }) => role.test(id))
    .flatMap(({ properties }) => (properties['PolicyDocument'] as { Statement: { Action: string | string[] }[] }).Statement);
}

describe('synthesis stops', () => {
  it('at an unencrypted queue, by the rules of AWS Solutions', () => {
    expect(() =>
      synthesize({}, (app) => {
        new Queue(new Stack(app, 'planted'), 'Planted');
      }),
    ).toThrow(/planted\/Planted[\s\S]*AwsSolutions-SQS[34]/);
  });

  it('at a property that CloudFormation does not take', () => {
    expect(() =>
      synthesize({}, (app) => {
        const found = app.node.findChild('handover-production-state').node.findChild('TransactionalMail').node.findChild('Queue')
          .node.defaultChild;
        (found as unknown as { addPropertyOverride(path: string, value: unknown): void }).addPropertyOverride('VisibilityTimeout', 'soon');
      }),
    ).toThrow(/VisibilityTimeout/);
  });

  it('at a route for partners that nothing guards', () => {
    expect(() => withOnly(sample.json)).toThrow(
      'POST /v1/things/{thingId} is for partners, and no function on the list of contracts is the authorizer.',
    );
  });

  it('at a route that two functions claim', () => {
    expect(() => withOnly(sample.authorizer, sample.json, like(sample.json, { name: 'other' }))).toThrow(
      'claimed by change-thing and by other',
    );
  });

  it('at a setting that nobody provides', () => {
    const contract = like(sample.json, { settings: z.object({ TABLE_NAME: z.string(), MOON_PHASE: z.string() }) });
    expect(() => withOnly(sample.authorizer, contract)).toThrow('change-thing asks for the setting MOON_PHASE, and nobody provides it.');
  });

  it('at a setting without its permission', () => {
    expect(() => withOnly(sample.authorizer, like(sample.json, { table: [] }))).toThrow('asks for TABLE_NAME and not for the permission');
  });

  it('at a permission without its setting', () => {
    expect(() => withOnly(sample.authorizer, like(sample.json, { sendsTo: ['bulk-mail'] }))).toThrow(
      'not for the setting BULK_MAIL_QUEUE_URL',
    );
  });

  it('at a worker that sends itself messages and does not say so, and at one that says so and sends none', () => {
    const { mayLoop: _, ...silent } = sample.jobs;
    expect(() => withOnly(silent)).toThrow(
      'run-jobs sends to a queue that it reads: Lambda stops that after 16 rounds unless it says mayLoop.',
    );
    expect(() => withOnly(like(sample.queue, { mayLoop: true }))).toThrow('send-things says mayLoop and sends to no queue that it reads.');
  });

  it('at a second reader of the stream', () => {
    expect(() => withOnly(sample.stream, like(sample.stream, { name: 'another' }))).toThrow(
      'The stream has two readers, read-stream and another.',
    );
  });

  it('at a function behind the gateway that may take longer than the gateway waits', () => {
    expect(() => withOnly(sample.authorizer, like(sample.json, { timeoutSeconds: 29 }))).toThrow(
      'change-thing may take 29 s, and the gateway waits 29 s',
    );
  });
});

describe('the table', () => {
  const [table] = resourcesOf(templates, 'AWS::DynamoDB::Table');

  it('has the keys and the index of the adapter, forgets by `ttl` and streams new images', () => {
    expect(table?.properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        { IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } },
        { IndexName: 'rolls', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['mark'] } },
        { IndexName: 'lists', Projection: { ProjectionType: 'ALL' } },
        { IndexName: 'found', Projection: { ProjectionType: 'ALL' } },
      ],
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      DeletionProtectionEnabled: true,
    });
  });

  it('takes one index more a deployment where it is there already', () => {
    const indexesWith = (indexes: unknown) => {
      const planted = synthesize({}, undefined, { indexes });
      const [found] = resourcesOf(planted, 'AWS::DynamoDB::Table');
      return z.array(z.object({ IndexName: z.string() })).parse(found?.properties['GlobalSecondaryIndexes']);
    };
    const names = ['due', 'rolls', 'lists', 'found'];
    // What the command line hands over is text.
    for (const count of [0, '1', '2', 3])
      expect(indexesWith(count).map(({ IndexName }) => IndexName)).toEqual(names.slice(0, Number(count) + 1));
    for (const nonsense of ['all', 4, -1, 1.5]) expect(() => indexesWith(nonsense)).toThrow('indexes is a number up to 3.');
  });

  it('takes a large import at once in production, and costs nothing more elsewhere', () => {
    expect(table?.properties['WarmThroughput']).toEqual({ ReadUnitsPerSecond: 36_000, WriteUnitsPerSecond: 12_000 });
    for (const [local] of [resourcesOf(localOnes, 'AWS::DynamoDB::Table')]) expect(local?.properties['WarmThroughput']).toBeUndefined();
  });

  it('gives way to a restored one: functions, permissions and the reader of the stream move together, and the old one stays', () => {
    const streamArn = 'arn:aws:dynamodb:eu-central-1:111122223333:table/back/stream/2026';
    const moved = synthesize({ stage: { ...stages.production, restoredTable: { name: 'back', streamArn } } });
    expect(resourcesOf(moved, 'AWS::DynamoDB::Table')).toHaveLength(1);
    for (const { properties } of resourcesOf(moved, 'AWS::Lambda::Function'))
      expect(properties['Environment']).toMatchObject({ Variables: { TABLE_NAME: 'back' } });
    expect(resourcesOf(moved, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties['EventSourceArn'])).toContain(
      streamArn,
    );
    expect(JSON.stringify(resourcesOf(moved, 'AWS::IAM::Policy'))).not.toContain('TableCD117FA1Arn');
    // What other stacks import must not go, or CloudFormation refuses the move.
    const exported = (from: typeof moved) => Object.keys(from['state']?.Outputs ?? {}).filter((name) => name.startsWith('ExportsOutput'));
    expect(exported(moved)).toEqual(expect.arrayContaining(exported(templates).filter((name) => name.includes('Table'))));
  });
});

describe('the bucket for files', () => {
  it('is closed, encrypted under our key, forgets after 30 days and keeps no versions', () => {
    const [bucket] = resourcesOf(templates, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Files'));
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() } },
        ],
      },
      LifecycleConfiguration: {
        Rules: [{ Status: 'Enabled', ExpirationInDays: 30, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }],
      },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: ['https://api.handover.example'] }] },
      LoggingConfiguration: { LogFilePrefix: 'files/' },
    });
    expect(bucket?.properties['VersioningConfiguration']).toBeUndefined();
    const [policy] = resourcesOf(templates, 'AWS::S3::BucketPolicy').filter(({ id }) => id.startsWith('FilesPolicy'));
    const statements = (policy?.properties['PolicyDocument'] as { Statement: object[] } | undefined)?.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Principal: { AWS: '*' } }),
    );
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64, log JSON into their own group and answer before the gateway gives up', () => {
    const functions = resourcesOf(templates, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(samples.length);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], LoggingConfig: { LogFormat: 'JSON' } });
    }
    const called = functions.filter(({ stack }) => stack.startsWith('api-') || stack.startsWith('webex-'));
    for (const { properties } of called) expect(properties['Timeout']).toBeLessThan(29);
    expect(called).toHaveLength(4);
    const groups = functions.map(({ stack, properties }) => `${stack} ${JSON.stringify(properties['LoggingConfig'])}`);
    expect(new Set(groups).size).toBe(samples.length);
    expect(new Set(functions.map(({ properties }) => properties['FunctionName'])).size).toBe(samples.length);
  });

  it('are called by the alias only, which moves in steps and back on the function’s alarm, and at once on a laptop', () => {
    const groups = resourcesOf(templates, 'AWS::CodeDeploy::DeploymentGroup');
    expect(groups).toHaveLength(samples.length);
    for (const { properties } of groups) {
      expect(properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true },
        AutoRollbackConfiguration: { Enabled: true, Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM']) },
      });
    }
    expect(resourcesOf(localOnes, 'AWS::CodeDeploy::DeploymentGroup')).toHaveLength(0);
    for (const { properties } of resourcesOf(templates, 'AWS::ApiGateway::Method'))
      expect(JSON.stringify(properties)).toContain(':live/invocations');
  });

  it('may do what their contract says and no more', () => {
    const reading = ['logs:CreateLogStream', 'logs:PutLogEvents', 'dynamodb:GetItem', 'kms:Decrypt', 'kms:DescribeKey'];
    const actionsOf = (role: RegExp) => statementsFor(role).flatMap(({ Action }) => Action);
    expect(actionsOf(/^authorizerRole/)).toEqual(reading);
    const [, , , query, ...rest] = actionsOf(/^wirethingsRole/);
    expect([query, ...rest]).toEqual(['dynamodb:Query', 'kms:Decrypt', 'kms:DescribeKey']);
    expect(JSON.stringify(statementsFor(/^wirethingsRole/))).toMatch(/index\/lists(?!.*index\/)/);
  });

  it('get at files as far as their contract says, and at the key of the bucket only through S3', () => {
    const [bucket] = resourcesOf(templates, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Files'));
    const files = statementsFor(/^runjobs/).filter((statement) => JSON.stringify(statement).includes(bucket?.id ?? '?'));
    expect(files.map(({ Action }) => Action)).toEqual([
      ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      's3:ListBucket',
    ]);
    const [key] = statementsFor(/^runjobs/).filter(({ Action }) => JSON.stringify(Action) === '["kms:Decrypt","kms:GenerateDataKey"]');
    expect(JSON.stringify(key)).toMatch(/"kms:ViaService":.*"s3\./);
    expect(JSON.stringify(statementsFor(/^(?!runjobs).*/))).not.toContain(bucket?.id);
  });

  it('send e-mail from the product’s own address only', () => {
    const sending = statementsFor(/./).filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
    expect(sending).toHaveLength(1);
    expect(sending[0]).toMatchObject({
      Condition: { StringEquals: { 'ses:FromAddress': 'welcome@handover.example' } },
    });
  });
});

describe('what starts functions', () => {
  const mappings = resourcesOf(templates, 'AWS::Lambda::EventSourceMapping');
  const mapping = (about: string) => mappings.find(({ id }) => id.includes(about))?.properties ?? {};

  it('reads the stream for new events, halves what fails and puts what cannot be handled into a bucket', () => {
    expect(mapping('readstream')).toMatchObject({
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"itemType":{"S":["event"]}}}}' }] },
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
    expect(JSON.stringify(mapping('readstream'))).toContain('FailedRecords');
  });

  it('consumes queues with partial failures, at the pace of the contract, hidden for six times the timeout', () => {
    expect(mapping('sendthingsFunctionAliasliveTransactionalMail')).toMatchObject({
      BatchSize: 5,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    const queues = resourcesOf(templates, 'AWS::SQS::Queue');
    const queue = queues.find(({ properties }) => properties['QueueName'] === 'handover-production-transactional-mail');
    expect(queue?.properties).toMatchObject({ VisibilityTimeout: 6 * 20, RedrivePolicy: { maxReceiveCount: 8 } });
  });

  it('lets a worker of jobs send itself the rest of its work, and nobody else', () => {
    const loops = resourcesOf(templates, 'AWS::Lambda::Function').filter(({ properties }) => properties['RecursiveLoop'] !== undefined);
    expect(loops.map(({ id, properties }) => [id.replace(/Function.*/, ''), properties['RecursiveLoop']])).toEqual([['runjobs', 'Allow']]);
    const queues = resourcesOf(templates, 'AWS::SQS::Queue');
    const hidden = ['imports', 'syncs', 'resends'].map(
      (name) => queues.find(({ properties }) => properties['QueueName'] === `handover-production-${name}`)?.properties['VisibilityTimeout'],
    );
    expect(hidden).toEqual([360, 360, 360]);
  });

  it('lets a consumer put off messages of its own queues, and send none', () => {
    const actions = statementsFor(/^sendthings/).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.startsWith('sqs:')).toSorted()).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    ]);
  });

  it('is a rule for what runs on a schedule, whose failures are kept', () => {
    const [rule] = resourcesOf(templates, 'AWS::Events::Rule');
    expect(rule?.properties).toMatchObject({ ScheduleExpression: 'rate(60 minutes)', Targets: [{ DeadLetterConfig: expect.anything() }] });
    const [runs] = resourcesOf(templates, 'AWS::Lambda::EventInvokeConfig');
    expect(runs?.properties).toMatchObject({ Qualifier: 'live', DestinationConfig: { OnFailure: expect.anything() } });
  });
});

describe('e-mail', () => {
  it('has notices of its own, no tracking and no suppression behind our back', () => {
    const [set] = resourcesOf(templates, 'AWS::SES::ConfigurationSet');
    expect(set?.properties).toMatchObject({ SuppressionOptions: { SuppressedReasons: [] }, DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
    const [destination] = resourcesOf(templates, 'AWS::SES::ConfigurationSetEventDestination');
    const types = (destination?.properties['EventDestination'] as { MatchingEventTypes: string[] } | undefined)?.MatchingEventTypes;
    expect(types).toEqual(expect.arrayContaining(['SEND', 'BOUNCE', 'COMPLAINT', 'DELIVERY']));
    expect(types).not.toContain('OPEN');
    expect(types).not.toContain('CLICK');
    expect(JSON.stringify(templates)).not.toContain('TrackingOptions');
  });

  it('rings at half of what makes SES review an account', () => {
    const thresholds = resourcesOf(templates, 'AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties['Namespace'] === 'AWS/SES')
      .map(({ properties }) => [properties['MetricName'], properties['Threshold']]);
    expect(thresholds).toEqual([
      ['Reputation.BounceRate', 0.025],
      ['Reputation.ComplaintRate', 0.0005],
    ]);
  });
});

describe('stages', () => {
  it('put out what people and programs need to know', () => {
    const outputs = Object.values(templates).flatMap(({ Outputs = {} }) =>
      Object.keys(Outputs).filter((name) => !name.startsWith('Exports')),
    );
    expect(outputs).toEqual(
      expect.arrayContaining([
        'ApiAddress',
        'ApiPartnerPlanId',
        'TableName',
        'TransactionalMailQueueUrl',
        'BulkMailQueueUrl',
        'MailFeedbackQueueUrl',
        'ImportsQueueUrl',
        'FilesBucketName',
        'MailSender',
        'MailConfigurationSet',
      ]),
    );
  });

  it('need no custom resource', () => {
    const types = Object.values(templates).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type));
    expect(types.filter((type) => !type.startsWith('AWS::') || type === 'AWS::CloudFormation::CustomResource')).toEqual([]);
  });
});
