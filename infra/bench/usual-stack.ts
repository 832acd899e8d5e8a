import { BatchProcessor, EventType } from '@aws-lambda-powertools/batch';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What functions of this kind usually carry: everything there is, made as the function starts. The other half of the comparison. */
const serviceName = 'bench';
const tracer = new Tracer({ serviceName });
const dynamodb = tracer.captureAWSv3Client(new DynamoDBClient({}));

export const stack = {
  tracer,
  logger: new Logger({ serviceName }),
  metrics: new Metrics({ namespace: 'Bench', serviceName }),
  batch: new BatchProcessor(EventType.SQS),
  documents: DynamoDBDocumentClient.from(dynamodb),
  s3: tracer.captureAWSv3Client(new S3Client({})),
  sqs: tracer.captureAWSv3Client(new SQSClient({})),
  ses: tracer.captureAWSv3Client(new SESClient({})),
};

const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'idempotency', awsSdkV3Client: dynamodb });

export function withTheUsualStack<H extends (event: never, context: never) => Promise<unknown>>(handler: H) {
  return makeIdempotent(handler, { persistenceStore, config: new IdempotencyConfig({ eventKeyJmesPath: 'headers."idempotency-key"' }) });
}
