import type { HttpAnswer, HttpRequest } from '../http.ts';
import { isRecord, type Json, parse, text } from '../json.ts';
import { forward } from './forward.ts';

/** The last part of a queue's URL or ARN, whatever host it was written with. */
export const queueName = (urlOrArn: string) => urlOrArn.split(/[/:]/).at(-1) ?? '';

/** Answers calls to SQS under the gate's own queue URLs, which the emulator would not know. */
export function queueService(endpoint: string, urls: ReadonlyMap<string, string>, gate: () => string) {
  const local = (name: string) => `${gate()}/000000000000/${name}`;

  function toEmulator(body: Json): Json {
    const url = text(body, 'QueueUrl');
    return isRecord(body) && url ? { ...body, QueueUrl: urls.get(queueName(url)) ?? url } : body;
  }

  function toCaller(body: Json): Json {
    if (!isRecord(body)) return body;
    const url = text(body, 'QueueUrl');
    const listed = body['QueueUrls'];
    return {
      ...body,
      ...(url ? { QueueUrl: local(queueName(url)) } : {}),
      ...(Array.isArray(listed) ? { QueueUrls: listed.map((entry) => local(queueName(text(entry)))) } : {}),
    };
  }

  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const sent = Buffer.from(JSON.stringify(toEmulator(parse(request.body.toString()))));
    // SDKs post to the path of the queue's URL when it serves as their endpoint.
    const answer = await forward({ ...request, path: '/', url: new URL('http://local/') }, endpoint, sent);
    const body = answer.body?.toString() ?? '';
    return body.includes('"QueueUrl') ? { ...answer, body: JSON.stringify(toCaller(parse(body))) } : answer;
  };
}
