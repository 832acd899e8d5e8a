import { type Json, parse, text } from './json.ts';

/** An error that an AWS service, or an emulator of one, answered. */
export class AwsError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** A call of the local cloud itself: it goes straight to an emulator, never through the gate. */
export interface Caller {
  dynamodb(action: string, body: Json): Promise<Json>;
  streams(action: string, body: Json): Promise<Json>;
  sqs(action: string, body: Json, signal?: AbortSignal): Promise<Json>;
  /** Sends one request to S3 and gives its status. */
  s3(method: string, path: string, body?: string): Promise<number>;
}

export interface EmulatorEndpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly s3: string;
}

/** Headers of a signed request as emulators want to see it: they read the region, not the signature. */
export function unsigned(service: string, region: string): Record<string, string> {
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  return { authorization, 'x-amz-date': '20260101T000000Z' };
}

/** Calls emulators by AWS's JSON protocol, without an SDK: that keeps the start of the local cloud short. */
export function caller(endpoints: EmulatorEndpoints, region: string): Caller {
  async function json(service: keyof EmulatorEndpoints, target: string, body: Json, signal?: AbortSignal): Promise<Json> {
    const answer = await fetch(endpoints[service], {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target, ...unsigned(service, region) },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
    const content = parse(await answer.text());
    if (answer.ok) return content;
    throw new AwsError(text(content, '__type').replace(/^.*#/, ''), text(content, 'message') || text(content, 'Message'), answer.status);
  }
  return {
    dynamodb: (action, body) => json('dynamodb', `DynamoDB_20120810.${action}`, body),
    streams: (action, body) => json('dynamodb', `DynamoDBStreams_20120810.${action}`, body),
    sqs: (action, body, signal) => json('sqs', `AmazonSQS.${action}`, body, signal),
    s3: async (method, path, body) => {
      const answer = await fetch(`${endpoints.s3}/${path}`, { method, headers: unsigned('s3', region), body: body ?? null });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}
