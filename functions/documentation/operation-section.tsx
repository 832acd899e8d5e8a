import { type ApiDocument, componentName, type PlacedOperation, type ResponseModel } from './api-document.ts';
import { curlOf } from './curl.ts';
import { FieldRow, Table, TypeOf } from './schema-table.tsx';
import { Text } from './text.tsx';

type Props = { document: ApiDocument; operation: PlacedOperation; origin: string };

function Code({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1)
    <section className="code" aria-label={label} tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}

function Credentials({ security }: Pick<PlacedOperation, 'security'>) {
  const [scheme, scopes] = Object.entries(security[0] ?? {})[0] ?? [];
  if (scheme === undefined) return <p>Open to anybody.</p>;
  if (scheme !== 'bearerToken') return <p>HTTP Basic: connection id and secret.</p>;
  return (
    <p>
      Bearer token with the scope <code>{scopes?.join(' ')}</code>.
    </p>
  );
}

function Answer({ status, answer }: { status: string; answer: ResponseModel }) {
  const schema = answer.content?.['application/json']?.schema;
  return (
    <tr>
      <th scope="row">{status}</th>
      <td>
        <Text text={answer.description} />
        {schema === undefined ? '' : <TypeOf schema={schema} />}
      </td>
    </tr>
  );
}

export function OperationSection({ document, operation, origin }: Props) {
  const { method, path, operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  const answers = Object.entries(responses).flatMap(([status, found]) => {
    const answer = '$ref' in found ? document.components.responses[componentName(found.$ref)] : found;
    return answer === undefined ? [] : [{ status, answer }];
  });
  const done = answers.find(({ status, answer }) => status.startsWith('2') && answer.content !== undefined);
  const example = done?.answer.content?.['application/json']?.example;
  return (
    <article id={operationId}>
      <h3>{summary}</h3>
      <p className="place">
        <b className={method.toLowerCase()}>{method}</b> <code>{path}</code>
      </p>
      {description === undefined ? '' : <Text text={description} />}
      <Credentials security={operation.security} />
      {parameters.length === 0 ? (
        ''
      ) : (
        <Table label={`Parameters of ${operationId}`} heads={['parameter', 'type', 'needed', 'meaning']}>
          {parameters.map((parameter) => (
            <FieldRow
              key={parameter.name}
              name={parameter.name}
              required={parameter.required}
              schema={parameter.schema}
              note={parameter.in}
            />
          ))}
        </Table>
      )}
      {body === undefined ? (
        ''
      ) : (
        <p>
          Body: <TypeOf schema={body} />
        </p>
      )}
      <Code label={`Call of ${operationId}`} text={curlOf(operation, origin)} />
      {example === undefined ? '' : <Code label={`Answer of ${operationId}, ${done?.status}`} text={JSON.stringify(example, null, 2)} />}
      <Table label={`Answers of ${operationId}`} heads={['status', 'answer']}>
        {answers.map(({ status, answer }) => (
          <Answer key={status} status={status} answer={answer} />
        ))}
      </Table>
    </article>
  );
}
