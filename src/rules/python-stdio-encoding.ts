import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { setting } from "./engine/variable-experiment.ts";

const named = ({ codec = "", direction = "", server, file }: Captures): Captures => ({
  codec,
  problem: direction === "en" ? "written" : "read",
  remedy:
    `Let Python speak UTF-8, with a variable in \`env\` of \`${server}\` in ${file}:\n\n` +
    '    "env": { "PYTHONUTF8": "1" }',
});

export default defineRule({
  id: "python-stdio-encoding",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "env",
  title: "a character could not be {problem} in the code page `{codec}`",
  why:
    "MCP is spoken in UTF-8. On Windows, and where the locale says so, Python takes another code page for its " +
    "streams and files, and one character outside of it, such as an emoji in a log line or in the description " +
    "of a tool, ends the server.",
  fix: "{remedy}",
  signals: [
    {
      said: /Unicode(?<direction>En|De)codeError: '(?<codec>charmap|gbk|gb2312|gb18030|cp\d{3,5}|shift_jis|euc[-_]\w{2,5}|big5\w*|mbcs)' codec can't (?:en|de)code/,
      words: ({ direction = "", ...rest }) =>
        named({ ...rest, direction: direction.toLowerCase() }),
    },
    {
      // A locale without UTF-8; a header or a file that is to hold no more ends alike, and not in `print`.
      said: /\b(?:print|stdout\.write)\([^\n]{0,400}\n(?:[ ^~]{0,400}\n)?Unicode(?<direction>En)codeError: '(?<codec>ascii|latin-1|iso8859-\d{1,2})' codec can't encode/,
      words: ({ direction = "", ...rest }) =>
        named({ ...rest, direction: direction.toLowerCase() }),
    },
  ],
  experiments: (_evidence, match) => (match ? [setting("PYTHONUTF8", "1")] : []),
  repair: entryRepair(
    { command: "uvx", args: ["acme-mcp"] },
    { command: "uvx", args: ["acme-mcp"], env: { PYTHONUTF8: "1" } },
  ),
  examples: [
    {
      name: "an emoji in a line of the log",
      evidence: {
        command: ["python", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "C:\\repo\\server.py", line 1, in <module>\n' +
          '    print("\\u2705 ready")\n' +
          '  File "C:\\Python311\\Lib\\encodings\\cp1252.py", line 19, in encode\n' +
          "    return codecs.charmap_encode(input,self.errors,encoding_table)[0]\n" +
          "           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n" +
          "UnicodeEncodeError: 'charmap' codec can't encode character '\\u2705' in position 0: character maps to <undefined>\n",
      },
    },
    {
      name: "a locale without UTF-8",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 10, in <module>\n' +
          '    print(json.dumps({"jsonrpc": "2.0", "id": r["id"], "result": out}, ensure_ascii=False), flush=True)\n' +
          "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 130: ordinal not in range(128)\n",
      },
    },
    {
      name: "a Windows in Chinese",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "UnicodeEncodeError: 'gbk' codec can't encode character '\\U0001f680' in position 2: illegal multibyte sequence\n",
      },
    },
    {
      name: "a file that is read in the code page",
      evidence: {
        command: ["uvx", "acme-mcp"],
        stderr:
          "UnicodeDecodeError: 'charmap' codec can't decode byte 0x9d in position 41: character maps to <undefined>\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a header that takes no such character, whatever the locale",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 3, in <module>\n' +
          '    headers = {"X-Owner": owner.encode("ascii")}\n' +
          "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 3: ordinal not in range(128)\n",
      },
    },
    {
      name: "a file that is no text",
      evidence: {
        command: ["python", "server.py"],
        stderr:
          "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte\n",
      },
    },
    {
      name: "another error of the server",
      evidence: {
        command: ["python", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 1, in <module>\n' +
          "    boom()\nNameError: name 'boom' is not defined\n",
      },
    },
  ],
});
