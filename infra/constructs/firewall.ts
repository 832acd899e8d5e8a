import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { logGroup } from '#infra/constructs/log.ts';
import type { Platform } from '#infra/platform.ts';

/** Requests from one address in five minutes. A page is a page and at most a form; an office shares an address. */
const perAddress = { all: 30_000, pageForms: 300 } as const;

const counted = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false });

function managed(priority: number, name: string, counting: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counting.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: counted(name),
  };
}

const pathBegins = (searchString: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/**
 * Everything outside /v1 is a page; its forms are sign-in, links and passwords. Not counted: mail providers unsubscribe their readers
 * with a POST each, many from one address.
 */
const pageForm: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: 'EXACTLY',
          searchString: 'POST',
          textTransformations: [{ priority: 0, type: 'NONE' }],
        },
      },
      { notStatement: { statement: pathBegins('/v1/') } },
      { notStatement: { statement: pathBegins('/unsubscribe/') } },
    ],
  },
};

function limited(priority: number, name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '300' }] } } },
    statement: {
      rateBasedStatement: {
        limit,
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        ...(scopeDownStatement ? { scopeDownStatement } : {}),
      },
    },
    visibilityConfig: counted(name),
  };
}

/** The firewall before one API: known attacks, and addresses that ask too much. */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, platform: Platform, { host, stageArn }: { readonly host: string; readonly stageArn: string }) {
    super(scope, id);
    const { stage, alarmTopicArn } = platform;
    const name = `handover-${stage.name}-${host}`;
    const acl = new CfnWebACL(this, 'Acl', {
      name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: [
        limited(0, 'page-forms', perAddress.pageForms, pageForm),
        limited(1, 'all', perAddress.all),
        managed(2, 'AWSManagedRulesAmazonIpReputationList'),
        managed(3, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // A body above 8 KB is no attack here: a long note, a list of services. The gateway and the schemas cap it. Nor is a client that
        // does not say what it is: scripts of partners, mail providers that unsubscribe a reader.
        managed(4, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY', 'NoUserAgent_HEADER']),
      ],
      visibilityConfig: counted(name),
    });
    new CfnWebACLAssociation(this, 'Association', { webAclArn: acl.attrArn, resourceArn: stageArn });
    // WAF writes only to groups whose name begins so.
    const log = logGroup(this, 'Log', '', { ...platform, name: `aws-waf-logs-${name}` });
    const { account, partition, region } = Stack.of(this);
    new ResourcePolicy(this, 'MayLog', {
      resourcePolicyName: `${name}-firewall`,
      policyStatements: [
        new PolicyStatement({
          principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [log.logGroupArn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
          },
        }),
      ],
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: log.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      // Paths and queries carry link tokens, the headers credentials.
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        ...['authorization', 'cookie', 'referer'].map((header) => ({ singleHeader: { Name: header } })),
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }, { ActionCondition: { Action: 'COUNT' } }],
          },
        ],
      },
    });
    new RunbookAlarm(this, 'Blocks', {
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: name, Rule: 'ALL', Region: region },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 1000,
      periods: 3,
      impact: 'The firewall turns many requests away: an attack, or a partner that is caught by a rule and cannot work.',
      runbook: 'the-firewall-blocks-a-lot',
      topicArn: alarmTopicArn,
    });
  }
}
