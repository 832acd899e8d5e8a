/** Where a stack stands, and what a physical name has to be known by. */
export interface Place {
  readonly region: string;
  readonly account: string;
  readonly stack: string;
  /** Origin under which functions reach queues: the gate. */
  readonly gate: string;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Kind {
  /** The property that holds the physical name, if the template may give one. */
  readonly named?: string;
  /** Physical name where the template gives none; defaults to stack-logicalId. */
  readonly generated?: (logicalId: string, place: Place) => string;
  readonly identity: (name: string, place: Place) => Omit<Identity, 'name'>;
}

const arn = (service: string, place: Place, rest: string) => `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
const lower = (logicalId: string, place: Place) => `${place.stack}-${logicalId}`.toLowerCase().slice(-63);
const own = (logicalId: string) => logicalId.toLowerCase().slice(-10);
const byName = (name: string) => ({ ref: name, attributes: { Id: name, Name: name } });

const table: Kind = {
  named: 'TableName',
  identity: (name, place) => {
    const tableArn = arn('dynamodb', place, `table/${name}`);
    return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/local`, TableId: name } };
  },
};

/** The types that the local cloud serves, with the names and ARNs that AWS would give them. */
export const served: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': {
    named: 'QueueName',
    identity: (name, place) => {
      const url = `${place.gate}/${place.account}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', place, name), QueueName: name, QueueUrl: url } };
    },
  },
  'AWS::S3::Bucket': {
    named: 'BucketName',
    generated: lower,
    identity: (name, place) => ({
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${place.region}.amazonaws.com`,
      },
    }),
  },
  'AWS::SNS::Topic': {
    named: 'TopicName',
    identity: (name, place) => ({ ref: arn('sns', place, name), attributes: { TopicArn: arn('sns', place, name), TopicName: name } }),
  },
  'AWS::SNS::Subscription': { identity: (name, place) => ({ ref: arn('sns', place, name), attributes: {} }) },
  'AWS::Lambda::Function': {
    named: 'FunctionName',
    identity: (name, place) => ({ ref: name, attributes: { Arn: arn('lambda', place, `function:${name}`) } }),
  },
  'AWS::Lambda::EventSourceMapping': { identity: byName },
  'AWS::Lambda::EventInvokeConfig': { identity: byName },
  'AWS::IAM::Role': {
    named: 'RoleName',
    identity: (name, place) => ({ ref: name, attributes: { Arn: `arn:aws:iam::${place.account}:role/${name}`, RoleId: `AROA${name}` } }),
  },
  'AWS::IAM::Policy': { identity: byName },
  'AWS::IAM::ManagedPolicy': {
    named: 'ManagedPolicyName',
    identity: (name, place) => {
      const policyArn = `arn:aws:iam::${place.account}:policy/${name}`;
      return { ref: policyArn, attributes: { PolicyArn: policyArn } };
    },
  },
  'AWS::KMS::Key': {
    generated: (logicalId) => logicalId,
    identity: (name, place) => ({ ref: name, attributes: { Arn: arn('kms', place, `key/${name}`), KeyId: name } }),
  },
  'AWS::KMS::Alias': { named: 'AliasName', identity: byName },
  'AWS::SES::ConfigurationSet': { named: 'Name', identity: byName },
  'AWS::SES::ConfigurationSetEventDestination': { identity: byName },
  'AWS::SES::EmailIdentity': { named: 'EmailIdentity', identity: byName },
  'AWS::Events::Rule': {
    named: 'Name',
    identity: (name, place) => ({ ref: name, attributes: { Arn: arn('events', place, `rule/${name}`) } }),
  },
  'AWS::Scheduler::Schedule': {
    named: 'Name',
    identity: (name, place) => ({ ref: name, attributes: { Arn: arn('scheduler', place, `schedule/default/${name}`) } }),
  },
  'AWS::ApiGateway::RestApi': {
    generated: own,
    identity: (name) => ({ ref: name, attributes: { RestApiId: name, RootResourceId: `${name}-root` } }),
  },
  'AWS::ApiGateway::Resource': {
    generated: (logicalId) => logicalId,
    identity: (name) => ({ ref: name, attributes: { ResourceId: name } }),
  },
  'AWS::ApiGateway::Method': { identity: byName },
  'AWS::ApiGateway::Stage': { named: 'StageName', identity: byName },
  'AWS::ApiGateway::Authorizer': { generated: own, identity: (name) => ({ ref: name, attributes: { AuthorizerId: name } }) },
  'AWS::ApiGateway::UsagePlan': { generated: own, identity: byName },
  'AWS::ApiGateway::UsagePlanKey': { generated: own, identity: byName },
  'AWS::ApiGateway::ApiKey': { generated: own, identity: (name) => ({ ref: name, attributes: { APIKeyId: name } }) },
  'AWS::ApiGateway::GatewayResponse': { generated: own, identity: byName },
  'AWS::ApiGateway::DomainName': {
    named: 'DomainName',
    identity: (name) => ({
      ref: name,
      attributes: { RegionalDomainName: name, RegionalHostedZoneId: 'local', DistributionDomainName: name },
    }),
  },
  'AWS::ApiGateway::BasePathMapping': { identity: byName },
  'AWS::Lambda::Version': { identity: (name, place) => ({ ref: arn('lambda', place, `function:${name}`), attributes: { Version: '1' } }) },
  'AWS::Lambda::Alias': { identity: (name, place) => ({ ref: arn('lambda', place, `function:${name}`), attributes: {} }) },
};

const watching = 'nothing watches a local machine';
const domain = 'the local cloud has ports instead of host names';
const permission = 'resource policies never pass the gate';

/** The types that the local cloud knows and does nothing for, each with the reason. Any other type stops the start. */
export const ignored: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'only counts the use of constructs',
  'AWS::CloudWatch::Alarm': watching,
  'AWS::CloudWatch::CompositeAlarm': watching,
  'AWS::CloudWatch::Dashboard': watching,
  'AWS::CloudWatch::AnomalyDetector': watching,
  'AWS::Logs::LogGroup': 'functions log to files',
  'AWS::Logs::MetricFilter': watching,
  'AWS::Logs::ResourcePolicy': permission,
  'AWS::Logs::QueryDefinition': watching,
  'AWS::Logs::SubscriptionFilter': watching,
  'AWS::Budgets::Budget': 'costs nothing',
  'AWS::WAFv2::WebACL': 'no firewall on a loopback address',
  'AWS::WAFv2::WebACLAssociation': 'no firewall on a loopback address',
  'AWS::WAFv2::LoggingConfiguration': 'no firewall on a loopback address',
  'AWS::WAFv2::RegexPatternSet': 'no firewall on a loopback address',
  'AWS::CodeDeploy::Application': 'the local cloud starts the newest code at once',
  'AWS::CodeDeploy::DeploymentGroup': 'the local cloud starts the newest code at once',
  'AWS::CodeDeploy::DeploymentConfig': 'the local cloud starts the newest code at once',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'the table is as fast as the machine',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'the table is as fast as the machine',
  'AWS::ApiGateway::Account': 'its only setting is the role for logs',
  'AWS::ApiGateway::Deployment': 'the template itself is what is deployed',
  'AWS::ApiGateway::RequestValidator': 'schemas are checked by the functions',
  'AWS::ApiGateway::Model': 'schemas are checked by the functions',
  'AWS::CertificateManager::Certificate': domain,
  'AWS::Route53::RecordSet': domain,
  'AWS::Route53::HostedZone': domain,
  'AWS::Lambda::Permission': permission,
  'AWS::Scheduler::ScheduleGroup': 'only a name',
  'AWS::SQS::QueuePolicy': permission,
  'AWS::SQS::QueueInlinePolicy': permission,
  'AWS::SNS::TopicPolicy': permission,
  'AWS::S3::BucketPolicy': permission,
  'AWS::SSM::Parameter': 'read by people and deployments',
  'AWS::Backup::BackupPlan': 'state is a folder',
  'AWS::Backup::BackupSelection': 'state is a folder',
  'AWS::Backup::BackupVault': 'state is a folder',
  'Custom::S3AutoDeleteObjects': 'only matters when a stack is deleted',
  'Custom::LogRetention': 'functions log to files',
};
