import type { Origin } from "../../../model/place.ts";
import type { ConfigNode, Member, ObjectNode } from "../../node.ts";
import { kindOf, type Start, startOf } from "./packages.ts";
import {
  type Asked,
  inputValue,
  objectsAt,
  pick,
  stringAt,
  type Value,
  withVariables,
} from "./values.ts";

/** A way to get at the server, and what the client has to ask for. */
interface Described {
  readonly kind: string;
  readonly origin: Origin;
  readonly members: readonly Member[];
  readonly asked: readonly Asked[];
}

/** The packages and remotes of a description as entries of a config, named after the server. */
export function serversDescribed(root: ObjectNode): ObjectNode {
  const described = [
    ...objectsAt(root, "packages").flatMap(ofPackage),
    ...objectsAt(root, "remotes").flatMap(ofRemote),
  ];
  const names = namesOf(stringAt(root, "name") ?? "server", described);
  const servers = described.map((one, index): Member => {
    const value: ConfigNode = { kind: "object", members: one.members, origin: one.origin };
    return { key: names[index] ?? "", keyOrigin: one.origin, value };
  });
  const inputs = described.flatMap(({ asked }) => asked).map(asInput);
  const { origin } = root;
  return {
    ...root,
    members: [
      { key: "packages", keyOrigin: origin, value: { kind: "object", members: servers, origin } },
      { key: "inputs", keyOrigin: origin, value: { kind: "list", items: inputs, origin } },
    ],
  };
}

/** `name`, or `name (npm)` where there are several ways, with a number where two are of one kind. */
function namesOf(name: string, described: readonly Described[]): readonly string[] {
  if (described.length === 1) return [name];
  const counts = new Map<string, number>();
  return described.map(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count === 1 ? `${name} (${kind})` : `${name} (${kind} ${count})`;
  });
}

function ofPackage(described: ObjectNode): readonly Described[] {
  const start = startOf(described);
  if (!start) return [];
  const { command, args, env } = start;
  const { origin } = command;
  return [
    {
      kind: kindOf(described) ?? "package",
      origin,
      members: [
        member("type", text("stdio", origin)),
        member("command", textOf(command)),
        member("args", { kind: "list", items: args.map(textOf), origin }),
        ...(env.length > 0 ? [member("env", mapOf(env, origin))] : []),
      ],
      asked: [...args, ...env.map(([, value]) => value)].flatMap(({ asked }) => asked),
    },
  ];
}

function ofRemote(remote: ObjectNode): readonly Described[] {
  const url = pick(remote, "url");
  if (url?.kind !== "string") return [];
  const { origin } = url;
  const type = stringAt(remote, "type") ?? stringAt(remote, "transportType") ?? "streamable-http";
  const address = withVariables(url.value, remote);
  const headers = headersOf(remote);
  return [
    {
      kind: type,
      origin,
      members: [
        member("type", text(type, pick(remote, "type")?.origin ?? origin)),
        member("url", text(address.text ?? url.value, origin)),
        ...(headers.length > 0 ? [member("headers", mapOf(headers, origin))] : []),
      ],
      asked: [...address.asked, ...headers.flatMap(([, value]) => value.asked)],
    },
  ];
}

const headersOf = (remote: ObjectNode): Start["env"] =>
  objectsAt(remote, "headers").flatMap((header) => {
    const name = stringAt(header, "name");
    const value = name === undefined ? null : inputValue(header, name);
    return name === undefined || value?.text == null ? [] : [[name, value] as const];
  });

const member = (key: string, value: ConfigNode): Member => ({
  key,
  keyOrigin: value.origin,
  value,
});

const text = (value: string, origin: Origin): ConfigNode => ({ kind: "string", value, origin });

const textOf = ({ text: value, origin }: Value): ConfigNode => text(value ?? "", origin);

const mapOf = (values: Start["env"], origin: Origin): ConfigNode => ({
  kind: "object",
  members: values.map(([key, value]) => ({ key, keyOrigin: value.origin, value: textOf(value) })),
  origin,
});

/** What `inputDefaults` reads. */
function asInput({ id, standard, origin }: Asked): ConfigNode {
  const members = [
    member("id", text(id, origin)),
    ...(standard === null ? [] : [member("default", text(standard, origin))]),
  ];
  return { kind: "object", members, origin };
}
