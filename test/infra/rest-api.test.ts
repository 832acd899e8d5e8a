import { describe, expect, it } from 'vitest';
import { samples } from './support/contracts.ts';
import { resourcesOf, synthesize } from './support/synthesize.ts';

const templates = synthesize();
type HostName = 'api' | 'webex';
/** Resources of one host's API. */
const ofHost = (host: HostName, type: string) => resourcesOf(templates, type).filter(({ stack }) => stack === host);
const answersOf = (host: HostName) =>
  new Map(ofHost(host, 'AWS::ApiGateway::GatewayResponse').map(({ properties }) => [properties['ResponseType'], properties]));

/** What the gateway would send for one of its own answers. */
function answer(type: string, host: HostName = 'api') {
  const { StatusCode, ResponseParameters, ResponseTemplates } = answersOf(host).get(type) as {
    StatusCode: string;
    ResponseParameters: Record<string, string>;
    ResponseTemplates: Record<string, string>;
  };
  const [[contentType, template] = ['', '']] = Object.entries(ResponseTemplates);
  const headers = Object.fromEntries(
    Object.entries(ResponseParameters).map(([name, value]) => [name.replace('gatewayresponse.header.', '').toLowerCase(), value]),
  );
  return {
    status: Number(StatusCode),
    contentType,
    headers,
    body: JSON.parse(template.replace('$context.requestId', 'req-1')) as Record<string, unknown>,
  };
}

describe('routes', () => {
  it('for partners stand behind the authorizer and are counted by key; pages are open to whoever comes', () => {
    const [guarded, ...open] = [...ofHost('api', 'AWS::ApiGateway::Method')].sort((a, b) =>
      String(a.properties['AuthorizationType']).localeCompare(String(b.properties['AuthorizationType'])),
    );
    expect(guarded?.properties).toMatchObject({ AuthorizationType: 'CUSTOM', ApiKeyRequired: true, AuthorizerId: expect.anything() });
    // A page is one method for all: what it does not serve its function refuses.
    expect(open.map(({ properties }) => properties['HttpMethod'])).toEqual(['ANY']);
    for (const { properties } of open) expect(properties['AuthorizationType']).toBe('NONE');
  });

  it('of the wire format take any other method as well, unguarded, and every path at which nothing is', () => {
    const methods = ofHost('webex', 'AWS::ApiGateway::Method');
    const said = methods.map(({ id, properties }) => [id, properties['HttpMethod'], properties['AuthorizationType']]);
    expect(said.map(([, method, access]) => [method, access]).toSorted()).toEqual([
      ['ANY', 'NONE'],
      ['ANY', 'NONE'],
      ['ANY', 'NONE'],
      ['GET', 'CUSTOM'],
    ]);
    const parts = ofHost('webex', 'AWS::ApiGateway::Resource').map(({ properties }) => properties['PathPart']);
    expect(parts).toEqual(expect.arrayContaining(['{thingId}', '{unknown+}']));
    expect(methods.filter(({ properties }) => JSON.stringify(properties['ResourceId']).includes('RootResourceId'))).toHaveLength(1);
  });

  it('take one permission a function, for the alias', () => {
    const permissions = resourcesOf(templates, 'AWS::Lambda::Permission').filter(
      ({ properties }) => properties['Principal'] === 'apigateway.amazonaws.com',
    );
    const called = (host: HostName, kinds: readonly string[]) => {
      const count = samples.filter(({ trigger }) => kinds.includes(trigger.kind)).length;
      expect(permissions.filter(({ stack }) => stack.startsWith(`${host}-`))).toHaveLength(count);
    };
    called('api', ['http', 'pages', 'authorizer']);
    called('webex', ['wire', 'authorizer']);
    for (const { properties } of permissions) expect(JSON.stringify(properties['FunctionName'])).toContain(':live');
  });

  it('know one authorizer, which is asked for the Authorization header only and remembered for a minute', () => {
    for (const host of ['api', 'webex'] as const) {
      expect(ofHost(host, 'AWS::ApiGateway::Authorizer').map(({ properties }) => properties)).toMatchObject([
        { Type: 'REQUEST', IdentitySource: 'method.request.header.Authorization', AuthorizerResultTtlInSeconds: 60 },
      ]);
      expect(ofHost(host, 'AWS::ApiGateway::RestApi')[0]?.properties).toMatchObject({ ApiKeySourceType: 'AUTHORIZER' });
    }
  });
});

describe('the gateway’s own answers', () => {
  it.each([
    ['UNAUTHORIZED', 401, 'UNAUTHENTICATED'],
    ['INVALID_API_KEY', 401, 'UNAUTHENTICATED'],
    ['ACCESS_DENIED', 403, 'NOT_ALLOWED'],
    ['WAF_FILTERED', 403, 'NOT_ALLOWED'],
    ['MISSING_AUTHENTICATION_TOKEN', 404, 'NOT_FOUND'],
    ['THROTTLED', 429, 'TOO_MANY_REQUESTS'],
    ['REQUEST_TOO_LARGE', 413, 'PAYLOAD_TOO_LARGE'],
    ['INTEGRATION_TIMEOUT', 504, 'TIMEOUT'],
    ['INTEGRATION_FAILURE', 500, 'INTERNAL_ERROR'],
    ['DEFAULT_4XX', 400, 'INVALID_REQUEST'],
    ['DEFAULT_5XX', 500, 'INTERNAL_ERROR'],
  ])('%s is a problem with status %i and code %s', (type, status, code) => {
    const given = answer(type);
    expect(given).toMatchObject({
      status,
      contentType: 'application/problem+json',
      body: { status, code, type: `/docs/errors/${code}`, requestId: 'req-1' },
    });
    expect(given.headers['x-request-id']).toBe('context.requestId');
  });

  it.each(['UNAUTHORIZED', 'ACCESS_DENIED', 'MISSING_AUTHENTICATION_TOKEN', 'THROTTLED', 'DEFAULT_4XX', 'DEFAULT_5XX'])(
    '%s has on the wire’s host the shape that its clients parse, and the same status',
    (type) => {
      const { status, contentType, headers, body } = answer(type, 'webex');
      expect({ status, contentType }).toEqual({ status: answer(type).status, contentType: 'application/json' });
      expect(body).toEqual({ message: answer(type).body['title'], errors: [{ description: body['message'] }], trackingId: 'req-1' });
      // A client that cannot read the body takes the id from the header: they have to be the same.
      expect([headers['trackingid'], headers['x-request-id']]).toEqual(['context.requestId', 'context.requestId']);
    },
  );

  it('say how to sign in, and when to come back', () => {
    for (const host of ['api', 'webex'] as const) {
      expect(answer('UNAUTHORIZED', host).headers['www-authenticate']).toBe("'Bearer'");
      expect(answer('THROTTLED', host).headers['retry-after']).toBe("'1'");
    }
  });
});

describe('what is logged', () => {
  const [stage] = ofHost('api', 'AWS::ApiGateway::Stage');

  it('is the resource as declared and never the path, the query or the body: they carry link tokens', () => {
    const Format = (stage?.properties['AccessLogSetting'] as { Format: string } | undefined)?.Format ?? '';
    expect(Object.values(JSON.parse(Format) as Record<string, string>)).toContain('$context.resourcePath');
    expect(Format).not.toMatch(/context\.(path|identity\.|requestOverride)|\$input|customDomain/);
    expect(stage?.properties).toMatchObject({ MethodSettings: [{ LoggingLevel: 'ERROR', DataTraceEnabled: false }] });
  });

  it('by the firewall leaves out paths, queries and credentials', () => {
    const [logging] = resourcesOf(templates, 'AWS::WAFv2::LoggingConfiguration');
    expect(logging?.properties['RedactedFields']).toEqual(
      expect.arrayContaining([
        { UriPath: {} },
        { QueryString: {} },
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
      ]),
    );
  });

  it('is kept by the group that API Gateway would otherwise make without an end', () => {
    const groups = resourcesOf(templates, 'AWS::Logs::LogGroup').filter(({ properties }) =>
      JSON.stringify(properties['LogGroupName']).includes('API-Gateway-Execution-Logs_'),
    );
    expect(groups.map(({ stack }) => stack).toSorted()).toEqual(['api', 'webex']);
    expect(JSON.stringify(stage?.resource)).toContain(groups.find(({ stack }) => stack === 'api')?.id);
  });
});

describe('before the API', () => {
  it('a firewall slows addresses down on forms, and lets long bodies and nameless clients pass', () => {
    const [acl] = resourcesOf(templates, 'AWS::WAFv2::WebACL');
    const rules = acl?.properties['Rules'] as { Name: string; Statement: object }[];
    expect(rules.find(({ Name }) => Name === 'page-forms')?.Statement).toMatchObject({
      RateBasedStatement: { AggregateKeyType: 'IP', Limit: 300 },
    });
    const forms = JSON.stringify(rules.find(({ Name }) => Name === 'page-forms')?.Statement);
    expect(forms).toMatch(/NotStatement.*\/v1\/.*NotStatement.*\/unsubscribe\//);
    expect(rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet')?.Statement).toMatchObject({
      ManagedRuleGroupStatement: {
        RuleActionOverrides: [
          { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
          { Name: 'NoUserAgent_HEADER', ActionToUse: { Count: {} } },
          ...['CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'].map((Name) => ({
            Name,
            ActionToUse: { Count: {} },
          })),
        ],
      },
    });
  });

  it('a firewall blocks what it has found in a body, unless the body is a file to be imported', () => {
    const [acl] = resourcesOf(templates, 'AWS::WAFv2::WebACL');
    const rules = acl?.properties['Rules'] as { Name: string; Priority: number; Action: object; Statement: object }[];
    const rule = rules.find(({ Name }) => Name === 'attack-in-body');
    expect(rule?.Action).toEqual({ Block: {} });
    // Labels are there only for rules that come later.
    expect(rule?.Priority).toBeGreaterThan(rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet')?.Priority ?? 99);
    const key = (label: string) => ({ LabelMatchStatement: { Scope: 'LABEL', Key: `awswaf:managed:aws:core-rule-set:${label}` } });
    expect(rule?.Statement).toMatchObject({
      AndStatement: {
        Statements: [
          {
            OrStatement: {
              Statements: ['CrossSiteScripting_Body', 'GenericLFI_Body', 'GenericRFI_Body', 'EC2MetaDataSSRF_Body'].map(key),
            },
          },
          {
            NotStatement: {
              Statement: {
                AndStatement: {
                  Statements: [
                    { ByteMatchStatement: { SearchString: 'POST' } },
                    { ByteMatchStatement: { SearchString: '/v1/organisations/', PositionalConstraint: 'STARTS_WITH' } },
                    { ByteMatchStatement: { SearchString: 'imports', PositionalConstraint: 'ENDS_WITH' } },
                  ],
                },
              },
            },
          },
        ],
      },
    });
  });

  it('a host name takes TLS 1.2 or newer, and the gateway’s own address is closed', () => {
    expect(resourcesOf(templates, 'AWS::ApiGateway::DomainName')[0]?.properties).toMatchObject({
      DomainName: 'api.handover.example',
      SecurityPolicy: 'TLS_1_2',
    });
    expect(resourcesOf(templates, 'AWS::ApiGateway::RestApi')[0]?.properties).toMatchObject({ DisableExecuteApiEndpoint: true });
  });
});
