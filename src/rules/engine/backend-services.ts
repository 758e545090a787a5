import { code } from "./code.ts";

interface Service {
  /** The key under `services:` of a job. */
  readonly id: string;
  readonly image: string;
  /** The port that it listens on in its container. */
  readonly port: string;
  /** How it is called in URLs, names of variables and packages. */
  readonly words: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

/** Services that servers need, by their own images and usual ports. */
const SERVICES: readonly Service[] = [
  {
    id: "postgres",
    image: "postgres:17",
    port: "5432",
    words: /postgres|pgsql|(?:^|[^a-z])pg(?:[^a-z]|$)/i,
    env: { POSTGRES_PASSWORD: "postgres" },
  },
  {
    id: "mysql",
    image: "mysql:8",
    port: "3306",
    words: /mysql|mariadb/i,
    env: { MYSQL_ROOT_PASSWORD: "mysql" },
  },
  { id: "redis", image: "redis:7", port: "6379", words: /redis|valkey/i },
  { id: "mongodb", image: "mongo:8", port: "27017", words: /mongo/i },
  {
    id: "elasticsearch",
    image: "elasticsearch:8.19.0",
    port: "9200",
    words: /elastic/i,
    env: { "discovery.type": "single-node", "xpack.security.enabled": "false" },
  },
  {
    id: "neo4j",
    image: "neo4j:5",
    port: "7687",
    words: /neo4j|(?:^|[^a-z])bolt(?:[^a-z]|$)/i,
    env: { NEO4J_AUTH: "neo4j/password" },
  },
  { id: "qdrant", image: "qdrant/qdrant:v1.15.0", port: "6333", words: /qdrant/i },
  {
    id: "clickhouse",
    image: "clickhouse/clickhouse-server:25.3",
    port: "8123",
    words: /clickhouse/i,
  },
  {
    id: "rabbitmq",
    image: "rabbitmq:4",
    port: "5672",
    words: /rabbit|(?:^|[^a-z])amqps?(?:[^a-z]|$)/i,
  },
  { id: "nats", image: "nats:2", port: "4222", words: /(?:^|[^a-z])nats(?:[^a-z]|$)/i },
  { id: "ollama", image: "ollama/ollama:0.12.0", port: "11434", words: /ollama/i },
];

/** The service that is meant: by what the config calls it, else by its usual port; `null` where it is none of these. */
export function serviceNamed(words: readonly string[], port: string | null): Service | null {
  for (const word of words) {
    const named = SERVICES.find((service) => service.words.test(word));
    if (named) return named;
  }
  return SERVICES.find((service) => service.port === port) ?? null;
}

/** What starts a service beside a job, reached under `localhost` and the port, ready to paste. */
export function serviceBlock(service: Service, port: string | null): string {
  const env = Object.entries(service.env ?? {}).map(([name, value]) => `      ${name}: ${value}`);
  return code(
    [
      "services:",
      `  ${service.id}:`,
      `    image: ${service.image}`,
      ...(env.length > 0 ? ["    env:", ...env] : []),
      "    ports:",
      `      - ${port ?? service.port}:${service.port}`,
    ].join("\n"),
  );
}
