import { type RawEvent, type SampleTemplate, type Surroundings, vary } from '#mocks/seed/template.ts';

import { at, library, sourceFile } from './source-file.ts';
import { breadcrumbs, raised, request, sdk } from './surrounding-parts.ts';

export const planner = sourceFile({
  path: 'RoutePlanner.java',
  module: 'com.harbor.routing.RoutePlanner',
  firstLine: 57,
  text: `
    public Route plan(Shipment shipment, Instant deadline) {
        Graph graph = graphs.forRegion(shipment.origin().region());
        PriorityQueue<Leg> open = new PriorityQueue<>(comparing(Leg::cost));
        open.add(Leg.start(shipment.origin()));
        while (!open.isEmpty()) {
            Leg leg = open.poll();
            if (leg.port().equals(shipment.destination())) {
                return Route.through(leg);
            }
            for (Edge edge : graph.edgesFrom(leg.port())) {
                open.add(leg.extend(edge, costs.of(edge, shipment)));
            }
        }
        throw new NoRouteException(shipment.id(), deadline);
    }

    Duration slack(Route route, Instant deadline) {
        Instant arrival = route.legs().getLast().arrival();
        return Duration.between(arrival, deadline);
    }
`,
});

const costs = sourceFile({
  path: 'CostModel.java',
  module: 'com.harbor.routing.cost.CostModel',
  firstLine: 31,
  text: `
    public Money of(Edge edge, Shipment shipment) {
        Tariff tariff = tariffs.get(edge.carrier());
        BigDecimal perTeu = tariff.rate(shipment.kind());
        BigDecimal canal = edge.canal().map(this::tollOf).orElse(BigDecimal.ZERO);
        return Money.of(perTeu.multiply(shipment.teu()).add(canal), tariff.currency());
    }

    private BigDecimal tollOf(Canal canal) {
        return canal.dues().divide(canal.convoySize());
    }
`,
});

const feed = sourceFile({
  path: 'ScheduleFeed.java',
  module: 'com.harbor.routing.feed.ScheduleFeed',
  firstLine: 22,
  text: `
    @KafkaListener(topics = "carrier-schedules", concurrency = "4")
    public void receive(ConsumerRecord<String, byte[]> record) {
        Schedule schedule = mapper.readValue(record.value(), Schedule.class);
        Carrier carrier = carriers.require(schedule.carrierCode());
        for (Sailing sailing : schedule.sailings()) {
            store.upsert(carrier, sailing, record.timestamp());
        }
        metrics.counter("schedules.received").increment();
    }
`,
});

const java = (name: string, module: string, lineno: number): RawEvent =>
  library(name, `${module.split('.').at(-1)?.split('$')[0] ?? 'Unknown'}.java`, lineno, { module });

/** What Tomcat and Spring put before a controller. */
export const spring: RawEvent[] = [
  java('run', 'java.lang.Thread', 1583),
  java('doRun', 'org.apache.tomcat.util.net.NioEndpoint$SocketProcessor', 1741),
  java('service', 'org.apache.coyote.http11.Http11Processor', 397),
  java('doDispatch', 'org.springframework.web.servlet.DispatcherServlet', 1089),
  java('invoke', 'org.springframework.aop.framework.CglibAopProxy$DynamicAdvisedInterceptor', 720),
  java('invoke', 'jdk.internal.reflect.DirectMethodHandleAccessor', 103),
];

const kafka: RawEvent[] = [
  java('run', 'java.util.concurrent.FutureTask', 317),
  java(
    'doInvokeRecordListener',
    'org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer',
    2887,
  ),
];

const FAULTS = [
  {
    source: planner,
    name: 'plan',
    line: 'throw new NoRouteException',
    type: 'NoRouteException',
    pkg: 'com.harbor.routing',
    value: 'No route for shipment 77120 before 2026-03-20T06:00:00Z',
  },
  {
    source: planner,
    name: 'plan',
    line: 'graphs.forRegion',
    type: 'NullPointerException',
    pkg: 'java.lang',
    value:
      'Cannot invoke "com.harbor.routing.Port.region()" because the return value of "com.harbor.routing.Shipment.origin()" is null',
  },
  {
    source: planner,
    name: 'slack',
    line: 'getLast()',
    type: 'NoSuchElementException',
    pkg: 'java.util',
    value: '',
  },
  {
    source: costs,
    name: 'of',
    line: 'tariff.rate',
    type: 'NullPointerException',
    pkg: 'java.lang',
    value:
      'Cannot invoke "com.harbor.routing.cost.Tariff.rate(com.harbor.routing.CargoKind)" because "tariff" is null',
  },
  {
    source: costs,
    name: 'tollOf',
    line: 'canal.dues().divide',
    type: 'ArithmeticException',
    pkg: 'java.lang',
    value: 'Non-terminating decimal expansion; no exact representable decimal result.',
  },
  {
    source: feed,
    name: 'receive',
    line: 'mapper.readValue',
    type: 'UnrecognizedPropertyException',
    pkg: 'com.fasterxml.jackson.databind.exc',
    value: 'Unrecognized field "etaLocal" (class com.harbor.routing.feed.Sailing), not marked as ignorable',
  },
  {
    source: feed,
    name: 'receive',
    line: 'carriers.require',
    type: 'IllegalArgumentException',
    pkg: 'java.lang',
    value: 'Unknown carrier ‘MSKU’',
  },
] as const;

/** What every event of the routing engine has. */
export const routingBase = (around: Surroundings): RawEvent => ({
  platform: 'java',
  sdk: sdk('sentry.java.spring-boot.jakarta', '8.14.0'),
  server_name: around.server,
  contexts: {
    runtime: { name: 'Eclipse Adoptium', version: '21.0.7+6-LTS' },
    os: { name: 'Linux', version: '6.8.0-62-generic' },
    trace: { trace_id: around.rng.hex(32), span_id: around.rng.hex(16), op: 'http.server' },
  },
  modules: { 'org.springframework.boot:spring-boot': '3.5.3', 'org.apache.kafka:kafka-clients': '3.9.1' },
});

const domain: SampleTemplate = {
  name: 'routing-domain',
  project: 'routing-engine',
  variations: 21,
  build(variation, around) {
    const [fault, path] = vary(variation, FAULTS, ['/plan', '/replan', '/batch']);
    const isFeed = fault.source === feed;
    const frames = [...(isFeed ? kafka : spring), at(fault.source, fault.name, fault.line)];
    const transaction = isFeed ? `carrier-schedules${path.replace('/', '.')}` : `POST ${path}`;
    const web = isFeed
      ? {}
      : {
          request: request(around, 'POST', `https://route.harbor.example${path}`, {
            data: { shipment: 77_120, teu: 12 },
          }),
        };
    return {
      ...routingBase(around),
      ...web,
      logger: isFeed ? 'org.springframework.kafka' : 'com.harbor.routing.web',
      transaction,
      fingerprint: ['{{ default }}', path],
      exception: {
        values: [
          raised(fault.type, fault.value, frames, {
            module: fault.pkg,
            thread_id: 41,
            mechanism: { type: 'Spring6ExceptionResolver', handled: false },
          }),
        ],
      },
      threads: {
        values: [
          {
            id: 41,
            name: isFeed ? 'carrier-schedules-0-C-1' : 'http-nio-8080-exec-7',
            crashed: true,
            current: true,
          },
          {
            id: 1,
            name: 'main',
            stacktrace: { frames: [java('await', 'org.apache.catalina.core.StandardServer', 520)] },
          },
          {
            id: 23,
            name: 'HikariPool-1 housekeeper',
            stacktrace: { frames: [java('park', 'jdk.internal.misc.Unsafe', 0)] },
          },
        ],
      },
    };
  },
};

const REMOTE = [
  ['java.net', 'SocketTimeoutException', 'Read timed out'],
  ['java.net', 'UnknownHostException', 'schedules.carrier.example: Name or service not known'],
  ['javax.net.ssl', 'SSLHandshakeException', 'PKIX path validation failed: timestamp check failed'],
] as const;

const remote: SampleTemplate = {
  name: 'routing-remote',
  project: 'routing-engine',
  variations: 9,
  build(variation, around) {
    const [[module, type, value], carrier] = vary(variation, REMOTE, ['Nordlinie', '中远海运', 'Atlas']);
    return {
      ...routingBase(around),
      tags: { carrier },
      fingerprint: ['{{ default }}', carrier],
      breadcrumbs: breadcrumbs(around, [
        {
          ago: 9,
          category: 'okhttp',
          type: 'http',
          data: { method: 'GET', url: 'https://schedules.carrier.example/v1', status_code: 503 },
        },
        { ago: 4, category: 'com.harbor.routing.feed', message: 'Retrying in 4 s', level: 'warning' },
      ]),
      exception: {
        values: [
          raised(type, value, [java('read', 'sun.nio.ch.NioSocketImpl', 313)], { module }),
          raised(
            'ResourceAccessException',
            `I/O error on GET request: ${value}`,
            [java('doExecute', 'org.springframework.web.client.RestTemplate', 926)],
            { module: 'org.springframework.web.client' },
          ),
          raised(
            'FeedUnavailableException',
            `Schedules of ${carrier} are unavailable: ${value}`,
            [...kafka, at(feed, 'receive', 'store.upsert')],
            { module: 'com.harbor.routing.feed' },
          ),
        ],
      },
    };
  },
};

export const routingEngineTemplates: SampleTemplate[] = [domain, remote];
