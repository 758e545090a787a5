import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  INPUTS
} from "./chunk-QH3D2M7P.js";
import {
  BARE,
  JSONC,
  LENIENT,
  STRICT,
  asItIs,
  chooseServers,
  duplicatesBelow,
  duplicatesIn,
  entryExists,
  entryFolder,
  exists,
  expectedBy,
  kindInWords,
  machineOnly,
  memberOf,
  membersOf,
  nodeVersion,
  readEntry,
  readEnvironment,
  readJson,
  readKnownGood,
  refuseIdleExpectations,
  removeEntry,
  removeTemporaryFolders,
  require_lib,
  temporaryFolder
} from "./chunk-P5NP62R5.js";
import {
  breakHeadings
} from "./chunk-7R57ZVPL.js";
import {
  INSTALL_SHELL,
  behindVerb,
  containerLine,
  inherited,
  isReferable,
  isReserved,
  machineLimit,
  parseArgsStringToArgv,
  placeholderFor,
  programName,
  readDockerLine,
  readLaunch,
  readNpmExec,
  registryCredentials,
  searchPath,
  windowsCommand,
  windowsFacts
} from "./chunk-3MQZSNOC.js";
import {
  breakCommands,
  inline
} from "./chunk-I2LLKQIX.js";
import {
  positionsIn,
  topOf
} from "./chunk-A25G7XZV.js";
import {
  LineReader,
  MAX_LINE,
  Stages,
  giveUpDiscover,
  isOverlong,
  open,
  readLine,
  receive,
  receiveBatched,
  receiveOverlong,
  sha256,
  withoutLogin
} from "./chunk-JWHMYB7U.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  glob,
  isDynamicPattern
} from "./chunk-BISGGVZC.js";
import {
  MAX_BYTES,
  MISSING,
  OUTSIDE_PLUGIN,
  contentOf,
  decode,
  isInside,
  neededBytes,
  require_picomatch,
  whyCancelled
} from "./chunk-74YL3OOI.js";
import {
  credentialsIn,
  isPlain,
  looksDrawn,
  secretsOfArgs,
  secretsOfLiteral,
  secretsOfUrl,
  secretsOfVariable
} from "./chunk-5U6PKSIU.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import {
  CLIENTS,
  cutToColumns,
  durationText,
  fact,
  padToColumns,
  shownPath,
  shownUrl
} from "./chunk-VULLS3E4.js";
import {
  SECRET_FORMATS,
  looksLikePlaceholder,
  looksSecretName
} from "./chunk-RAWYLFET.js";
import {
  excerpt
} from "./chunk-UPTUOG6S.js";
import {
  idleEvidence,
  isRecord
} from "./chunk-ORSUCQUM.js";
import {
  TOOL
} from "./chunk-VVEQM4XR.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-AIKWRPJE.js";

// node_modules/ignore/index.js
var require_ignore = __commonJS({
  "node_modules/ignore/index.js"(exports, module) {
    function makeArray(subject) {
      return Array.isArray(subject) ? subject : [subject];
    }
    var UNDEFINED = void 0;
    var EMPTY2 = "";
    var SPACE = " ";
    var ESCAPE = "\\";
    var REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
    var BOM = "\uFEFF";
    var REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
    var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
    var REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
    var REGEX_SPLITALL_CRLF = /\r?\n/g;
    var DOUBLE_SLASH = "//";
    var SLASH_CODE = 47;
    var DOT_CODE = 46;
    var SLASH = "/";
    var TMP_KEY_IGNORE = "node-ignore";
    if (typeof Symbol !== "undefined") {
      TMP_KEY_IGNORE = /* @__PURE__ */ Symbol.for("node-ignore");
    }
    var KEY_IGNORE = TMP_KEY_IGNORE;
    var define = (object, key, value) => {
      Object.defineProperty(object, key, { value });
      return value;
    };
    var RETURN_FALSE = () => false;
    var POSIX_CLASSES = {
      alnum: "0-9A-Za-z",
      alpha: "A-Za-z",
      blank: " \\t",
      cntrl: "\\x00-\\x1f\\x7f",
      digit: "0-9",
      graph: "!-.0-~",
      lower: "a-z",
      print: " -.0-~",
      punct: "!-.:-@\\[-`{-~",
      // git's `sane-ctype.h` classifies \v and \f as control, not space,
      //   unlike C's `isspace`
      space: " \\t\\n\\r",
      upper: "A-Z",
      xdigit: "0-9A-Fa-f"
    };
    var CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
    var escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
    var NON_SLASH = "(?!\\/)";
    var classSource = (negated, body) => {
      if (negated) {
        return `[^\\/${body}]`;
      }
      const source = `[${body}]`;
      return new RegExp(source).test("/") ? NON_SLASH + source : source;
    };
    var scanBracket = (pattern, start2) => {
      const { length } = pattern;
      let index = start2 + 1;
      let negated = EMPTY2;
      const lead = pattern[index];
      if (lead === "!" || lead === "^") {
        negated = "^";
        index++;
      }
      let body = EMPTY2;
      let prev = EMPTY2;
      for (; ; ) {
        const char = pattern[index];
        if (char === UNDEFINED) {
          return null;
        }
        if (char === ESCAPE) {
          const escaped = pattern[++index];
          body += escapeMember(escaped);
          prev = escaped;
        } else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
          index++;
          let to = pattern[index];
          if (to === ESCAPE) {
            to = pattern[index += 1];
          }
          if (prev <= to) {
            body += `-${escapeMember(to)}`;
          }
          prev = EMPTY2;
        } else if (char === "[" && pattern[index + 1] === ":") {
          const nameStart = index + 2;
          let end = nameStart;
          while (end < length && pattern[end] !== "]") {
            end++;
          }
          if (end === length) {
            return null;
          }
          if (end > nameStart && pattern[end - 1] === ":") {
            const name = pattern.slice(nameStart, end - 1);
            if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
              return null;
            }
            body += POSIX_CLASSES[name];
            prev = EMPTY2;
            index = end;
          } else {
            body += escapeMember("[");
            prev = "[";
            index = nameStart - 2;
          }
        } else {
          body += escapeMember(char);
          prev = char;
        }
        index++;
        if (pattern[index] === "]") {
          return {
            end: index,
            source: classSource(negated, body)
          };
        }
      }
    };
    var NEVER_MATCH = "[]";
    var PLACEHOLDER = "\0";
    var REGEX_RESTORE_PLACEHOLDER = new RegExp(
      `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,
      "g"
    );
    var TRAILING_WILDCARD = "\uE000";
    var TRAILING_DOUBLESTAR = "\uE001";
    var isReserved2 = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
    var extractBrackets = (pattern) => {
      const sources = [];
      const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
      const { length } = pattern;
      let out = EMPTY2;
      let index = 0;
      while (index < length) {
        const char = pattern[index];
        if (char === ESCAPE) {
          const escaped = pattern[index + 1];
          if (escaped === SLASH && index + 2 === length) {
            out += hold(NEVER_MATCH);
          } else if (escaped === "*" || escaped === "[" || escaped === SPACE) {
            out += pattern.slice(index, index + 2);
          } else {
            out += hold(
              REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved2(escaped) ? `[${escaped}]` : escaped
            );
          }
          index += 2;
        } else if (isReserved2(char)) {
          out += hold(`[${char}]`);
          index++;
        } else if (char === "[") {
          const scanned = scanBracket(pattern, index);
          if (scanned === null) {
            out += hold(NEVER_MATCH);
            index = length;
          } else {
            out += hold(scanned.source);
            index = scanned.end + 1;
          }
        } else {
          out += char;
          index++;
        }
      }
      return {
        source: out,
        sources
      };
    };
    var DIRECT = null;
    var REGEX_INNER_SLASH = /\/(?!$)/;
    var WILDCARD = "[^\\/]*";
    var REPLACERS = [
      // Replace (\ ) with ' '
      // Only a space: an escaped tab or other whitespace is already a literal by
      //   the time it reaches here, and a bare tab must be left as one, not turned
      //   into a space.
      // (\ ) -> ' '
      // (\\ ) -> '\\ '
      // (\\\ ) -> '\\ '
      [
        // A run of backslashes is taken whole, from its first one, so no match
        //   ever starts again inside it -- `(\\+?) ` did, which made a long run
        //   quadratic.
        /(\\+)( ?)/g,
        (_, run2, space) => space ? run2.slice(0, run2.length - run2.length % 2) + SPACE : run2,
        ESCAPE + SPACE
      ],
      // git's wildmatch() reads a run of two or more asterisks as one globstar
      //   whenever the run fills a path segment: it starts the pattern or follows
      //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
      //   already `**`; a longer one is folded into `**` here, so the steps
      //   below only ever have to know `**`.
      // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
      // git also takes a run beside a literal prefix (`a***/b`) or beside an
      //   escaped slash (`***\/b`) as a globstar, and this does not; the README
      //   lists both, under "A run of asterisks".
      [
        /(^|\/)\*{3,}(?=\/|$)/g,
        (_, start2) => `${start2}**`,
        "*"
      ],
      // Escape metacharacters
      // which is written down by users but means special for regular expressions.
      // > There are 12 characters with special meanings:
      // > - the backslash \,
      // > - the caret ^,
      // > - the dollar sign $,
      // > - the period or dot .,
      // > - the vertical bar or pipe symbol |,
      // > - the question mark ?,
      // > - the asterisk or star *,
      // > - the plus sign +,
      // > - the opening parenthesis (,
      // > - the closing parenthesis ),
      // > - and the opening square bracket [,
      // > - the opening curly brace {,
      // > These special characters are often called "metacharacters".
      [
        /[\\$.|*+(){^]/g,
        (match) => `\\${match}`
      ],
      [
        // > a question mark (?) matches a single character
        /(?!\\)\?/g,
        () => "[^/]",
        "?"
      ],
      // leading slash
      [
        // > A leading slash matches the beginning of the pathname.
        // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
        // A leading slash matches the beginning of the pathname
        /^\//,
        () => "^",
        SLASH
      ],
      // replace special metacharacter slash after the leading slash
      [
        /\//g,
        () => "\\/",
        SLASH
      ],
      [
        // > A leading "**" followed by a slash means match in all directories.
        // > For example, "**/foo" matches file or directory "foo" anywhere,
        // > the same as pattern "foo".
        // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
        // >   under directory "foo".
        // Notice that the '*'s have been replaced as '\\*'
        /^\^*(?:\\\*\\\*\\\/)+/,
        // '**/foo' <-> 'foo'
        () => "(?:^|\\/)",
        "*"
      ],
      // starting
      [
        // there will be no leading '/'
        //   (which has been replaced by section "leading slash")
        // If starts with '**', adding a '^' to the regular expression also works
        DIRECT,
        (source, pattern) => {
          if (!source || source[0] === "^" || source[0] === "(") {
            return source;
          }
          const anchor = !REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^";
          return anchor + source;
        }
      ],
      // two globstars
      [
        // Use lookahead assertions so that we could match more than one `'/**'`
        /\\\/\\\*\\\*(?=\\\/|$)/g,
        // Zero, one or several directories
        // should not use '*', or it will be replaced by the next replacer
        // Check if it is not the last `'/**'`
        (_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
        "*"
      ],
      // normal intermediate wildcards
      [
        // Never replace escaped '*'
        // ignore rule '\*' will match the path '*'
        // 'abc.*/' -> go
        // 'abc.*'  -> skip this rule,
        //    coz trailing single wildcard will be handed by [trailing wildcard]
        /(^|[^\\])(?:\\\*)+(?!$)/g,
        // '*.js' matches '.js'
        // '*.js' doesn't match 'abc'
        // 1. An asterisk "*" matches anything except a slash.
        // 2. Other consecutive asterisks are considered regular asterisks
        //    and collapse into one non-slash wildcard run.
        (_, p1) => p1 + WILDCARD,
        "*"
      ],
      // trailing wildcard, held apart from a literal star
      [
        // The step above leaves a trailing `*` alone, so a single `\*` is all that
        //   can be left at the end here, and what stands in front of it says which
        //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
        //   nothing before it; a literal arrives as the user's own escape, which
        //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
        //   There is no third case: every backslash still reaching the chain is
        //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
        //   own character, so a longer run can never form. This runs while the
        //   two are still distinct, before the unescape steps below collapse the
        //   literal onto the very `\*` a wildcard leaves behind.
        /(^|[^\\])((?:\\\\)*)\\\*$/,
        (match, p1, p2) => p2 === EMPTY2 ? p1 + TRAILING_WILDCARD : match,
        "*"
      ],
      [
        // unescape, revert step 3 except for back slash
        // For example, if a user escape a '\\*',
        // after step 3, the result will be '\\\\\\*'
        /\\\\\\(?=[$.|*+(){^])/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // '\\\\' -> '\\'
        /\\\\/g,
        () => ESCAPE,
        ESCAPE + ESCAPE
      ],
      [
        // Every real bracket expression -- POSIX classes included -- has already
        //   been held aside by `extractBrackets`, so the only `[` left in the
        //   pattern is an escaped, literal one.
        // A backslash could only stand at the end of the range if it quoted the
        //   `]`, and `\]` is held aside long before this.
        /\\\[([^\]/]*?)($|\])/g,
        // '\\[bar]' -> '\\\\[bar]'
        (match, range, close) => `\\[${range}${close}`,
        "["
      ],
      // ending
      [
        // 'js' will not match 'js.'
        // 'ab' will not match 'abc'
        DIRECT,
        // WTF!
        // https://git-scm.com/docs/gitignore
        // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
        // which re-fixes #24, #38
        // > If there is a separator at the end of the pattern then the pattern
        // > will only match directories, otherwise the pattern can match both
        // > files and directories.
        // 'js*' will not match 'a.js'
        // 'js/' will not match 'a.js'
        // 'js' will match 'a.js' and 'a.js/'
        (source) => {
          const last = source[source.length - 1];
          if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
            return source;
          }
          return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
        }
      ]
    ];
    var REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
    var MODE_IGNORE = "regex";
    var MODE_CHECK_IGNORE = "checkRegex";
    var UNDERSCORE = "_";
    var replaceTrailingWildcard = (_, p1) => {
      const prefix = p1 ? `${p1}[^/]+` : "[^/]*";
      return `${prefix}(?=$|\\/$)`;
    };
    var REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
    var replaceTrailingDoublestar = () => "[\\s\\S]";
    var separatorAfter = (run2, at2) => {
      let separator3 = EMPTY2;
      for (let index = at2 + 1; index < run2.length && !run2[index].wildcard; index++) {
        separator3 += run2[index].single;
      }
      return separator3;
    };
    var pinWildcards = (source) => {
      if (source.indexOf(WILDCARD) < 0) {
        return source;
      }
      const tokens = [];
      const { length } = source;
      let index = 0;
      while (index < length) {
        const char = source[index];
        if (source.startsWith(WILDCARD, index)) {
          tokens.push({ wildcard: true });
          index += WILDCARD.length;
        } else if (char === "[") {
          let end = index + 1;
          if (source[end] === "^") {
            end++;
          }
          if (source[end] === "]") {
            end++;
          }
          while (end < length && source[end] !== "]") {
            end += source[end] === ESCAPE ? 2 : 1;
          }
          end++;
          tokens.push({ single: source.slice(index, end) });
          index = end;
        } else if (char === ESCAPE) {
          tokens.push({ single: source.slice(index, index + 2) });
          index += 2;
        } else if (char === "(") {
          let depth = 0;
          let end = index;
          do {
            if (source[end] === ESCAPE) {
              end++;
            } else if (source[end] === "(") {
              depth++;
            } else if (source[end] === ")") {
              depth--;
            }
            end++;
          } while (end < length && depth > 0);
          if ("*+?".indexOf(source[end]) >= 0) {
            end++;
          }
          tokens.push({ boundary: source.slice(index, end) });
          index = end;
        } else if (char === "^" || char === "$") {
          tokens.push({ boundary: char });
          index++;
        } else {
          tokens.push({ single: char });
          index++;
        }
      }
      let out = EMPTY2;
      let run2 = [];
      const flush = () => {
        let lastWildcard;
        run2.forEach((token, at2) => {
          if (token.wildcard) {
            lastWildcard = at2;
          }
        });
        run2.forEach((token, at2) => {
          if (!token.wildcard) {
            out += token.single;
            return;
          }
          out += at2 === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run2, at2)})[^\\/])*`;
        });
        run2 = [];
      };
      tokens.forEach((token) => {
        if (token.boundary === void 0) {
          run2.push(token);
          return;
        }
        flush();
        out += token.boundary;
      });
      flush();
      return out;
    };
    var makeRegexPrefix = (pattern) => {
      if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
        pattern = "**";
      }
      const { source, sources } = extractBrackets(pattern);
      const replaced = REPLACERS.reduce(
        // A pass whose matcher finds nothing hands back the very string it was
        //   given, so asking first costs a search and saves a rewrite. Ten of the
        //   fifteen passes never fire for a typical .gitignore line, and between
        //   them they were 45% of this chain.
        (prev, [matcher, replacer, required]) => {
          if (matcher === DIRECT) {
            return replacer(prev, pattern);
          }
          if (required !== UNDEFINED && prev.indexOf(required) < 0) {
            return prev;
          }
          return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
        },
        source
      );
      return sources.length ? replaced.replace(
        REGEX_RESTORE_PLACEHOLDER,
        (match, index) => sources[index]
      ) : replaced;
    };
    var checkSourceOf = (body, prefix) => {
      if (body[body.length - 1] === SLASH) {
        prefix = makeRegexPrefix(body.slice(0, -1));
      }
      const head = prefix.slice(0, -1);
      const last = prefix[prefix.length - 1];
      return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
    };
    var matchesBasename = (body) => {
      const index = body.indexOf(SLASH);
      return index < 0 || index === body.length - 1;
    };
    var basenameOf = (path31) => {
      const end = path31.length - 1;
      const index = path31.lastIndexOf(
        SLASH,
        path31[end] === SLASH ? end - 1 : end
      );
      return index < 0 ? path31 : path31.slice(index + 1);
    };
    var parentOf = (path31) => {
      if (path31.charCodeAt(0) === SLASH_CODE || path31.indexOf(DOUBLE_SLASH) >= 0) {
        const slices = path31.split(SLASH).filter(Boolean);
        slices.pop();
        return slices.length ? slices.join(SLASH) + SLASH : EMPTY2;
      }
      const end = path31.length - 1;
      const cut = path31.lastIndexOf(
        SLASH,
        path31.charCodeAt(end) === SLASH_CODE ? end - 1 : end
      );
      return cut < 0 ? EMPTY2 : path31.slice(0, cut + 1);
    };
    var isString = (subject) => typeof subject === "string";
    var checkPattern = (pattern) => pattern && isString(pattern);
    var splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
    var IgnoreRule = class {
      constructor(pattern, mark, body, ignoreCase, negative, prefix) {
        this.pattern = pattern;
        this.mark = mark;
        this.negative = negative;
        define(this, "body", body);
        define(this, "ignoreCase", ignoreCase);
        define(this, "regexPrefix", prefix);
      }
      // Worked out on first use and kept behind an own property, the way `regex`
      //   caches itself in `_regex`. Deciding it in the constructor instead would
      //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
      //   every compile -- including the compiles of rules that are never matched
      //   against anything.
      get _basenameOnly() {
        return define(this, "_basenameOnly", matchesBasename(this.body));
      }
      get regex() {
        const key = UNDERSCORE + MODE_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_IGNORE, key);
      }
      get checkRegex() {
        const key = UNDERSCORE + MODE_CHECK_IGNORE;
        if (this[key]) {
          return this[key];
        }
        return this._make(MODE_CHECK_IGNORE, key);
      }
      _make(mode, key) {
        const str = pinWildcards(
          mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix)
        );
        const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
        return define(this, key, regex);
      }
    };
    var hasTrailingBackslash = (str) => {
      let count = 0;
      while (str[str.length - count - 1] === ESCAPE) {
        count++;
      }
      return count % 2 === 1;
    };
    var trimEnd = (body, stripLineEnd) => {
      let lineEnd = body.length;
      let end;
      for (; ; ) {
        if (stripLineEnd && body[lineEnd - 1] === "\r") {
          lineEnd--;
        }
        end = lineEnd;
        while (body[end - 1] === SPACE) {
          end--;
        }
        if (!stripLineEnd || body[end - 1] !== "\n") {
          break;
        }
        lineEnd = end - 1;
      }
      if (end === lineEnd) {
        return body.slice(0, lineEnd);
      }
      let backslashes = 0;
      while (body[end - backslashes - 1] === ESCAPE) {
        backslashes++;
      }
      return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
    };
    var createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
      let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
      if (body[0] === "#") {
        return;
      }
      let negative = false;
      if (body[0] === "!") {
        negative = true;
        body = body.slice(1);
      }
      const last = body[body.length - 1];
      if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) {
        body = trimEnd(body, stripLineEnd);
      }
      if (!body || hasTrailingBackslash(body)) {
        return;
      }
      body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
      const regexPrefix = makeRegexPrefix(body);
      return new IgnoreRule(
        pattern,
        mark,
        body,
        ignoreCase,
        negative,
        regexPrefix
      );
    };
    var RuleManager = class {
      constructor(ignoreCase) {
        this._ignoreCase = ignoreCase;
        this._rules = [];
        this._basenameCount = 0;
      }
      _add(pattern, index) {
        if (pattern && pattern[KEY_IGNORE]) {
          this._rules = this._rules.concat(pattern._rules._rules);
          this._basenameCount += pattern._rules._basenameCount;
          this._added = true;
          return;
        }
        const isStr = isString(pattern);
        const raw = isStr ? pattern : pattern.pattern;
        const rule = checkPattern(raw) && createRule(
          raw,
          isStr ? UNDEFINED : pattern.mark,
          this._ignoreCase,
          !this._split,
          this._stripBOM && !index
        );
        if (rule) {
          this._added = true;
          this._rules.push(rule);
          if (matchesBasename(rule.body)) {
            this._basenameCount++;
          }
        }
      }
      // @param {Array<string> | string | Ignore} pattern
      add(pattern) {
        this._added = false;
        this._split = isString(pattern);
        this._stripBOM = !this._split || pattern[0] === BOM;
        makeArray(
          this._split ? splitPattern(pattern) : pattern
        ).forEach(this._add, this);
        if (this._added) {
          this._literalRules = UNDEFINED;
        }
        return this._added;
      }
      // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
      //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
      //   are left out once, rather than tested or compiled for every path.
      testLiteral(path31) {
        const rules = this._literalRules || (this._literalRules = this._rules.filter(
          ({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"
        ));
        let ignored = false;
        let unignored = false;
        let matchedRule;
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule.checkRegex.test(path31)) {
            ignored = !rule.negative;
            unignored = rule.negative;
            matchedRule = rule.negative ? UNDEFINED : rule;
            break;
          }
        }
        const ret = {
          ignored,
          unignored
        };
        if (matchedRule) {
          ret.rule = matchedRule;
        }
        return ret;
      }
      // Test one single path without recursively checking parent directories
      //
      // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`
      // @returns {TestResult}
      test(path31, mode) {
        const rules = this._rules;
        const { length } = rules;
        const shortcut = this._basenameCount * 2 >= length;
        const basename = shortcut ? basenameOf(path31) : path31;
        for (let index = length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule[mode].test(
            shortcut && rule._basenameOnly ? basename : path31
          )) {
            const { negative } = rule;
            const ret = {
              ignored: !negative,
              unignored: negative
            };
            if (!negative) {
              ret.rule = rule;
            }
            return ret;
          }
        }
        return {
          ignored: false,
          unignored: false
        };
      }
    };
    var throwError = (message, Ctor) => {
      throw new Ctor(message);
    };
    var checkPath = (path31, originalPath, doThrow) => {
      if (!isString(path31)) {
        return doThrow(
          `path must be a string, but got \`${originalPath}\``,
          TypeError
        );
      }
      if (!path31) {
        return doThrow(`path must not be empty`, TypeError);
      }
      if (checkPath.isNotRelative(path31)) {
        const r = "`path.relative()`d";
        return doThrow(
          `path should be a ${r} string, but got "${originalPath}"`,
          RangeError
        );
      }
      return true;
    };
    var isNotRelative = (path31) => {
      const first2 = path31.charCodeAt(0);
      if (first2 === SLASH_CODE) {
        return true;
      }
      if (first2 !== DOT_CODE) {
        return false;
      }
      if (path31.length === 1) {
        return true;
      }
      const second = path31.charCodeAt(1);
      if (second === SLASH_CODE) {
        return true;
      }
      if (second !== DOT_CODE) {
        return false;
      }
      return path31.length === 2 || path31.charCodeAt(2) === SLASH_CODE;
    };
    checkPath.isNotRelative = isNotRelative;
    checkPath.convert = (p) => p;
    var convertPath = (target) => isString(target) && checkPath.convert(target);
    var Ignore = class {
      constructor({
        ignorecase = true,
        ignoreCase = ignorecase,
        allowRelativePaths = false
      } = {}) {
        define(this, KEY_IGNORE, true);
        this._rules = new RuleManager(ignoreCase);
        this._strictPathCheck = !allowRelativePaths;
        this._initCache();
      }
      _initCache() {
        this._ignoreCache = /* @__PURE__ */ Object.create(null);
        this._testCache = /* @__PURE__ */ Object.create(null);
      }
      add(pattern) {
        if (this._rules.add(pattern)) {
          this._initCache();
        }
        return this;
      }
      // legacy
      addPattern(pattern) {
        return this.add(pattern);
      }
      // @returns {TestResult}
      _test(originalPath, cache, path31) {
        checkPath(
          path31,
          originalPath,
          this._strictPathCheck ? throwError : RETURN_FALSE
        );
        return path31 ? this._t(path31, cache) : {
          ignored: false,
          unignored: false
        };
      }
      checkIgnore(target) {
        const path31 = convertPath(target);
        if (!path31 || path31.charCodeAt(path31.length - 1) !== SLASH_CODE) {
          return this._test(target, this._testCache, path31);
        }
        const dir = this._t(path31, this._testCache);
        if (dir.ignored) {
          return dir;
        }
        const literal3 = this._rules.testLiteral(path31);
        return literal3.ignored || literal3.unignored ? literal3 : dir;
      }
      _t(path31, cache) {
        if (path31 in cache) {
          return cache[path31];
        }
        const parentPath = parentOf(path31);
        const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
        return cache[path31] = parent && parent.ignored ? parent : this._rules.test(path31, MODE_IGNORE);
      }
      ignores(path31) {
        return this._test(path31, this._ignoreCache, convertPath(path31)).ignored;
      }
      createFilter() {
        return (path31) => !this.ignores(path31);
      }
      filter(paths) {
        return makeArray(paths).filter(this.createFilter());
      }
      // @returns {TestResult}
      test(path31) {
        return this._test(path31, this._testCache, convertPath(path31));
      }
    };
    var factory2 = (options) => new Ignore(options);
    var isPathValid = (path31) => checkPath(convertPath(path31), path31, RETURN_FALSE);
    var setupWindows = () => {
      const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
      checkPath.convert = makePosix;
      const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
      checkPath.isNotRelative = (path31) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path31) || isNotRelative(path31);
    };
    if (
      // Detect `process` so that it can run in browsers.
      typeof process !== "undefined" && process.platform === "win32"
    ) {
      setupWindows();
    }
    module.exports = factory2;
    factory2.default = factory2;
    module.exports.isPathValid = isPathValid;
    define(module.exports, /* @__PURE__ */ Symbol.for("setupWindows"), setupWindows);
  }
});

// node_modules/cross-spawn/node_modules/isexe/windows.js
var require_windows = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/windows.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function checkPathExt(path31, options) {
      var pathext = options.pathExt !== void 0 ? options.pathExt : process.env.PATHEXT;
      if (!pathext) {
        return true;
      }
      pathext = pathext.split(";");
      if (pathext.indexOf("") !== -1) {
        return true;
      }
      for (var i = 0; i < pathext.length; i++) {
        var p = pathext[i].toLowerCase();
        if (p && path31.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat6, path31, options) {
      if (!stat6.isSymbolicLink() && !stat6.isFile()) {
        return false;
      }
      return checkPathExt(path31, options);
    }
    function isexe(path31, options, cb) {
      fs.stat(path31, function(er, stat6) {
        cb(er, er ? false : checkStat(stat6, path31, options));
      });
    }
    function sync(path31, options) {
      return checkStat(fs.statSync(path31), path31, options);
    }
  }
});

// node_modules/cross-spawn/node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/mode.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function isexe(path31, options, cb) {
      fs.stat(path31, function(er, stat6) {
        cb(er, er ? false : checkStat(stat6, options));
      });
    }
    function sync(path31, options) {
      return checkStat(fs.statSync(path31), options);
    }
    function checkStat(stat6, options) {
      return stat6.isFile() && checkMode(stat6, options);
    }
    function checkMode(stat6, options) {
      var mod = stat6.mode;
      var uid = stat6.uid;
      var gid = stat6.gid;
      var myUid = options.uid !== void 0 ? options.uid : process.getuid && process.getuid();
      var myGid = options.gid !== void 0 ? options.gid : process.getgid && process.getgid();
      var u = parseInt("100", 8);
      var g = parseInt("010", 8);
      var o = parseInt("001", 8);
      var ug = u | g;
      var ret = mod & o || mod & g && gid === myGid || mod & u && uid === myUid || mod & ug && myUid === 0;
      return ret;
    }
  }
});

// node_modules/cross-spawn/node_modules/isexe/index.js
var require_isexe = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/index.js"(exports, module) {
    var fs = __require("fs");
    var core;
    if (process.platform === "win32" || global.TESTING_WINDOWS) {
      core = require_windows();
    } else {
      core = require_mode();
    }
    module.exports = isexe;
    isexe.sync = sync;
    function isexe(path31, options, cb) {
      if (typeof options === "function") {
        cb = options;
        options = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve3, reject) {
          isexe(path31, options || {}, function(er, is2) {
            if (er) {
              reject(er);
            } else {
              resolve3(is2);
            }
          });
        });
      }
      core(path31, options || {}, function(er, is2) {
        if (er) {
          if (er.code === "EACCES" || options && options.ignoreErrors) {
            er = null;
            is2 = false;
          }
        }
        cb(er, is2);
      });
    }
    function sync(path31, options) {
      try {
        return core.sync(path31, options || {});
      } catch (er) {
        if (options && options.ignoreErrors || er.code === "EACCES") {
          return false;
        } else {
          throw er;
        }
      }
    }
  }
});

// node_modules/cross-spawn/node_modules/which/which.js
var require_which = __commonJS({
  "node_modules/cross-spawn/node_modules/which/which.js"(exports, module) {
    var isWindows = process.platform === "win32" || process.env.OSTYPE === "cygwin" || process.env.OSTYPE === "msys";
    var path31 = __require("path");
    var COLON = isWindows ? ";" : ":";
    var isexe = require_isexe();
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, opt) => {
      const colon = opt.colon || COLON;
      const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(opt.path || process.env.PATH || /* istanbul ignore next: very unusual */
        "").split(colon)
      ];
      const pathExtExe = isWindows ? opt.pathExt || process.env.PATHEXT || ".EXE;.CMD;.BAT;.COM" : "";
      const pathExt = isWindows ? pathExtExe.split(colon) : [""];
      if (isWindows) {
        if (cmd.indexOf(".") !== -1 && pathExt[0] !== "")
          pathExt.unshift("");
      }
      return {
        pathEnv,
        pathExt,
        pathExtExe
      };
    };
    var which4 = (cmd, opt, cb) => {
      if (typeof opt === "function") {
        cb = opt;
        opt = {};
      }
      if (!opt)
        opt = {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found3 = [];
      const step = (i) => new Promise((resolve3, reject) => {
        if (i === pathEnv.length)
          return opt.all && found3.length ? resolve3(found3) : reject(getNotFoundError(cmd));
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path31.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        resolve3(subStep(p, i, 0));
      });
      const subStep = (p, i, ii) => new Promise((resolve3, reject) => {
        if (ii === pathExt.length)
          return resolve3(step(i + 1));
        const ext = pathExt[ii];
        isexe(p + ext, { pathExt: pathExtExe }, (er, is2) => {
          if (!er && is2) {
            if (opt.all)
              found3.push(p + ext);
            else
              return resolve3(p + ext);
          }
          return resolve3(subStep(p, i, ii + 1));
        });
      });
      return cb ? step(0).then((res) => cb(null, res), cb) : step(0);
    };
    var whichSync = (cmd, opt) => {
      opt = opt || {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found3 = [];
      for (let i = 0; i < pathEnv.length; i++) {
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path31.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        for (let j = 0; j < pathExt.length; j++) {
          const cur = p + pathExt[j];
          try {
            const is2 = isexe.sync(cur, { pathExt: pathExtExe });
            if (is2) {
              if (opt.all)
                found3.push(cur);
              else
                return cur;
            }
          } catch (ex) {
          }
        }
      }
      if (opt.all && found3.length)
        return found3;
      if (opt.nothrow)
        return null;
      throw getNotFoundError(cmd);
    };
    module.exports = which4;
    which4.sync = whichSync;
  }
});

// node_modules/path-key/index.js
var require_path_key = __commonJS({
  "node_modules/path-key/index.js"(exports, module) {
    "use strict";
    var pathKey = (options = {}) => {
      const environment4 = options.env || process.env;
      const platform = options.platform || process.platform;
      if (platform !== "win32") {
        return "PATH";
      }
      return Object.keys(environment4).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
    };
    module.exports = pathKey;
    module.exports.default = pathKey;
  }
});

// node_modules/cross-spawn/lib/util/resolveCommand.js
var require_resolveCommand = __commonJS({
  "node_modules/cross-spawn/lib/util/resolveCommand.js"(exports, module) {
    "use strict";
    var path31 = __require("path");
    var which4 = require_which();
    var getPathKey = require_path_key();
    function resolveCommandAttempt(parsed, withoutPathExt) {
      const env = parsed.options.env || process.env;
      const cwd = process.cwd();
      const hasCustomCwd = parsed.options.cwd != null;
      const shouldSwitchCwd = hasCustomCwd && process.chdir !== void 0 && !process.chdir.disabled;
      if (shouldSwitchCwd) {
        try {
          process.chdir(parsed.options.cwd);
        } catch (err) {
        }
      }
      let resolved;
      try {
        resolved = which4.sync(parsed.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path31.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path31.resolve(hasCustomCwd ? parsed.options.cwd : "", resolved);
      }
      return resolved;
    }
    function resolveCommand(parsed) {
      return resolveCommandAttempt(parsed) || resolveCommandAttempt(parsed, true);
    }
    module.exports = resolveCommand;
  }
});

// node_modules/cross-spawn/lib/util/escape.js
var require_escape = __commonJS({
  "node_modules/cross-spawn/lib/util/escape.js"(exports, module) {
    "use strict";
    var metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;
    function escapeCommand(arg) {
      arg = arg.replace(metaCharsRegExp, "^$1");
      return arg;
    }
    function escapeArgument(arg, doubleEscapeMetaChars) {
      arg = `${arg}`;
      arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');
      arg = arg.replace(/(?=(\\+?)?)\1$/, "$1$1");
      arg = `"${arg}"`;
      arg = arg.replace(metaCharsRegExp, "^$1");
      if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, "^$1");
      }
      return arg;
    }
    module.exports.command = escapeCommand;
    module.exports.argument = escapeArgument;
  }
});

// node_modules/shebang-regex/index.js
var require_shebang_regex = __commonJS({
  "node_modules/shebang-regex/index.js"(exports, module) {
    "use strict";
    module.exports = /^#!(.*)/;
  }
});

// node_modules/shebang-command/index.js
var require_shebang_command = __commonJS({
  "node_modules/shebang-command/index.js"(exports, module) {
    "use strict";
    var shebangRegex = require_shebang_regex();
    module.exports = (string = "") => {
      const match = string.match(shebangRegex);
      if (!match) {
        return null;
      }
      const [path31, argument] = match[0].replace(/#! ?/, "").split(" ");
      const binary = path31.split("/").pop();
      if (binary === "env") {
        return argument;
      }
      return argument ? `${binary} ${argument}` : binary;
    };
  }
});

// node_modules/cross-spawn/lib/util/readShebang.js
var require_readShebang = __commonJS({
  "node_modules/cross-spawn/lib/util/readShebang.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var shebangCommand = require_shebang_command();
    function readShebang(command2) {
      const size = 150;
      const buffer2 = Buffer.alloc(size);
      let fd;
      try {
        fd = fs.openSync(command2, "r");
        fs.readSync(fd, buffer2, 0, size, 0);
        fs.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer2.toString());
    }
    module.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports, module) {
    "use strict";
    var path31 = __require("path");
    var resolveCommand = require_resolveCommand();
    var escape = require_escape();
    var readShebang = require_readShebang();
    var isWin = process.platform === "win32";
    var isExecutableRegExp = /\.(?:com|exe)$/i;
    var isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
    function detectShebang(parsed) {
      parsed.file = resolveCommand(parsed);
      const shebang = parsed.file && readShebang(parsed.file);
      if (shebang) {
        parsed.args.unshift(parsed.file);
        parsed.command = shebang;
        return resolveCommand(parsed);
      }
      return parsed.file;
    }
    function parseNonShell(parsed) {
      if (!isWin) {
        return parsed;
      }
      const commandFile = detectShebang(parsed);
      const needsShell = !isExecutableRegExp.test(commandFile);
      if (parsed.options.forceShell || needsShell) {
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);
        parsed.command = path31.normalize(parsed.command);
        parsed.command = escape.command(parsed.command);
        parsed.args = parsed.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));
        const shellCommand = [parsed.command].concat(parsed.args).join(" ");
        parsed.args = ["/d", "/s", "/c", `"${shellCommand}"`];
        parsed.command = process.env.comspec || "cmd.exe";
        parsed.options.windowsVerbatimArguments = true;
      }
      return parsed;
    }
    function parse(command2, args, options) {
      if (args && !Array.isArray(args)) {
        options = args;
        args = null;
      }
      args = args ? args.slice(0) : [];
      options = Object.assign({}, options);
      const parsed = {
        command: command2,
        args,
        options,
        file: void 0,
        original: {
          command: command2,
          args
        }
      };
      return options.shell ? parsed : parseNonShell(parsed);
    }
    module.exports = parse;
  }
});

// node_modules/cross-spawn/lib/enoent.js
var require_enoent = __commonJS({
  "node_modules/cross-spawn/lib/enoent.js"(exports, module) {
    "use strict";
    var isWin = process.platform === "win32";
    function notFoundError(original, syscall) {
      return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: "ENOENT",
        errno: "ENOENT",
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args
      });
    }
    function hookChildProcess(cp, parsed) {
      if (!isWin) {
        return;
      }
      const originalEmit = cp.emit;
      cp.emit = function(name, arg1) {
        if (name === "exit") {
          const err = verifyENOENT(arg1, parsed);
          if (err) {
            return originalEmit.call(cp, "error", err);
          }
        }
        return originalEmit.apply(cp, arguments);
      };
    }
    function verifyENOENT(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawn");
      }
      return null;
    }
    function verifyENOENTSync(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawnSync");
      }
      return null;
    }
    module.exports = {
      hookChildProcess,
      verifyENOENT,
      verifyENOENTSync,
      notFoundError
    };
  }
});

// node_modules/cross-spawn/index.js
var require_cross_spawn = __commonJS({
  "node_modules/cross-spawn/index.js"(exports, module) {
    "use strict";
    var cp = __require("child_process");
    var parse = require_parse();
    var enoent = require_enoent();
    function spawn3(command2, args, options) {
      const parsed = parse(command2, args, options);
      const spawned = cp.spawn(parsed.command, parsed.args, parsed.options);
      enoent.hookChildProcess(spawned, parsed);
      return spawned;
    }
    function spawnSync3(command2, args, options) {
      const parsed = parse(command2, args, options);
      const result = cp.spawnSync(parsed.command, parsed.args, parsed.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed);
      return result;
    }
    module.exports = spawn3;
    module.exports.spawn = spawn3;
    module.exports.sync = spawnSync3;
    module.exports._parse = parse;
    module.exports._enoent = enoent;
  }
});

// lib/src/judging-later.js
var loaded;
function judging() {
  loaded ??= import("./judging-GWA6X5LZ.js");
  return loaded;
}
var ruleIdsFor = async ({ levels: levels2, expect }) => levels2 + expect === "" ? [] : (await judging()).RULES.map(({ id }) => id);

// lib/src/preflight.js
import os3 from "node:os";
import { performance as performance15 } from "node:perf_hooks";
import { setImmediate as setImmediate3, setTimeout as setTimeout2 } from "node:timers/promises";

// lib/src/configs/given.js
function givenConfigOf({ words = [], url, ...rest }) {
  const client = { ...CLIENTS.command, title: "the command line" };
  const [command2, ...args] = words;
  const server = {
    ...rest,
    client,
    file: null,
    origin: null,
    command: command2 === void 0 ? null : nowhere(command2),
    args: args.map(nowhere),
    env: [],
    envKey: null,
    cwd: null,
    url: url === void 0 ? null : nowhere(url),
    headers: [],
    off: null,
    startable: true,
    facts: []
  };
  return { file: "", client, servers: [server], facts: [] };
}
var nowhere = (value) => ({
  value,
  origin: { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 }
});

// lib/src/configs/command-line.js
function commandLineConfig(line, folder2) {
  const words = parseArgsStringToArgv(line);
  const [command2] = words;
  if (!command2)
    throw new UsageError(`input \`command\`: \`${line}\` names no program`);
  return givenConfigOf({ name: programName(command2), root: folder2, transport: "stdio", words });
}

// lib/src/configs/discover.js
import { readdir as readdir3 } from "node:fs";
import { lstat as lstat3, realpath as realpath3, stat } from "node:fs/promises";
import path8 from "node:path";

// lib/src/configs/path-matcher.js
var import_picomatch = __toESM(require_picomatch(), 1);

// lib/src/configs/walk/last-names.js
var LITERAL = /^[^*?[\]{}()!+@|\\]+$/;
var SUFFIX = /^\*(?<suffix>\.[\w.-]+)$/;
function lastNames(globs) {
  const last = globs.map((glob2) => glob2.slice(glob2.lastIndexOf("/") + 1));
  const names = new Set(last.filter((name) => LITERAL.test(name)));
  const others = last.filter((name) => !names.has(name));
  const suffixes = others.flatMap((name) => SUFFIX.exec(name)?.groups?.suffix ?? []);
  if (suffixes.length < others.length)
    return () => true;
  return (name) => names.has(name) || suffixes.some((suffix) => name.endsWith(suffix));
}

// lib/src/configs/path-matcher.js
function pathMatcher(globs) {
  const mayBe2 = lastNames(globs);
  let compiled;
  return (path31) => {
    if (!mayBe2(path31.slice(path31.lastIndexOf("/") + 1)))
      return false;
    compiled ??= (0, import_picomatch.default)([...globs], { dot: true });
    return compiled(path31);
  };
}

// lib/src/configs/dead-files.js
var USUAL_KEYS = ["mcpServers", "servers"];
var DEAD_FILES = [
  {
    patterns: ["**/.mcp.jsonc"],
    keys: USUAL_KEYS,
    remedy: "rename it to `.mcp.json`, without the comments and the trailing commas that Claude Code and Copilot CLI refuse"
  },
  {
    patterns: ["**/.claude/settings.json", "**/.claude/settings.local.json"],
    keys: ["mcpServers"],
    remedy: "move `mcpServers` into `.mcp.json` at the root of the repository; the settings of Claude Code only switch its servers on and off"
  },
  {
    patterns: ["**/.claude/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.mcp.json` at the root of the repository"
  },
  {
    patterns: ["**/.copilot/mcp-config.json", "**/.github/copilot/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.github/mcp.json` or `.mcp.json`, which Copilot CLI reads in a repository"
  },
  {
    patterns: ["**/.windsurf/mcp.json", "**/.windsurf/mcp_config.json"],
    keys: USUAL_KEYS,
    remedy: "put the servers into `~/.codeium/windsurf/mcp_config.json` on each machine; Windsurf reads them from no file of a repository"
  },
  {
    patterns: ["**/.cline/mcp.json", "**/.cline/cline_mcp_settings.json"],
    keys: USUAL_KEYS,
    remedy: "put the servers into `~/.cline/data/settings/cline_mcp_settings.json` on each machine; Cline reads them from no file of a repository"
  },
  {
    patterns: ["**/.codex/mcp.json"],
    keys: [...USUAL_KEYS, "mcp_servers"],
    remedy: "write each server as a table `[mcp_servers.NAME]` into `.codex/config.toml`"
  },
  {
    patterns: ["**/.gemini/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.gemini/settings.json`"
  },
  {
    patterns: ["**/.qwen/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.qwen/settings.json`"
  },
  {
    patterns: ["**/.zed/mcp.json"],
    keys: [...USUAL_KEYS, "context_servers"],
    remedy: "move the servers under `context_servers` of `.zed/settings.json`"
  },
  {
    patterns: ["**/.kiro/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the file to `.kiro/settings/mcp.json`"
  },
  {
    patterns: ["**/.junie/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the file to `.junie/mcp/mcp.json`"
  }
];
var matchers = DEAD_FILES.map(({ patterns }) => pathMatcher(patterns));
var deadFileOf = (file) => DEAD_FILES.find((_, index) => matchers[index]?.(file));
function parseDeadFile({ file, target, content }) {
  const entry = deadFileOf(file);
  if (!entry || "problem" in content)
    return null;
  const { root } = readJson(target ?? file, new TextDecoder().decode(content), JSONC);
  const facts = root ? deadFileFacts(file, root, entry) : [];
  return facts.length > 0 ? { file, client: null, servers: [], facts } : null;
}
function deadFileFacts(file, node, entry) {
  if (node.kind !== "object")
    return [];
  const found3 = entry.keys.map((key) => memberOf(node, key)).find((member2) => member2 && holdsServer(member2.value));
  if (!found3)
    return [];
  const problem = `no known client looks for servers in \`${file}\``;
  return [fact("dead-file", { problem, remedy: entry.remedy }, found3.keyOrigin)];
}
var holdsServer = (node) => node.kind === "object" && node.members.some(({ value }) => isServer(value));
var isServer = (node) => node.kind === "object" && node.members.some(({ key, value }) => WAYS.has(key) && WAY_KINDS.has(value.kind));
var WAYS = /* @__PURE__ */ new Set(["command", "url", "serverUrl", "httpUrl"]);
var WAY_KINDS = /* @__PURE__ */ new Set(["string", "list"]);

// lib/src/configs/flaw.js
var misshapen = (problem, remedy, origin) => ({
  fact: fact("wrong-shape", { problem, remedy }, origin),
  fatal: true
});
var MAX_FACTS = 50;

// lib/src/configs/format.js
var COMMON_ROLES = {
  type: "type",
  command: "command",
  args: "args",
  env: "env",
  cwd: "cwd",
  url: "url",
  headers: "headers"
};
var SDK_ENVIRONMENT = ["HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER"];
var COMMON = {
  pluginRoots: [],
  rootAbove: 0,
  rootKeys: ["mcpServers"],
  bare: "never",
  shared: false,
  roles: COMMON_ROLES,
  aliases: {},
  furtherRoles: {},
  keys: [],
  envValues: [],
  types: {},
  otherTypes: "guessed",
  typeNeeded: "never",
  mixed: "guessed",
  untypedUrl: "http",
  badEntry: "alone",
  reserved: [],
  offSwitches: [],
  offLists: [],
  inputsKey: null,
  startLimitMs: null,
  startLimitRemedy: "",
  limitKeys: [],
  environment: "all"
};

// lib/src/configs/surroundings.js
var grandparentOf = (file) => file.split("/").at(-3) ?? "";
var MANIFESTS = [".claude-plugin", ".codex-plugin", ".cursor-plugin", ".plugin", "plugin.json"];
var isPlugin = ({ beside, grandparent = "" }) => beside.some((name) => MANIFESTS.includes(name)) || /(?:^|[_-])plugins$/i.test(grandparent);
var isBeside = (...names) => ({ beside }) => beside.some((name) => names.includes(name));
var inProject = (around) => !isPlugin(around);
var holdSolution = (names = []) => names.some((name) => /\.slnx?$/i.test(name));

// lib/src/configs/formats/agent-plugins.js
var SCHEMA = "https://agent-plugins.org/schemas/1.0.0/mcp.schema.json";
var ofPlugin = isBeside("plugin.json", ".plugin");
var ofVendor = isBeside(".claude-plugin", ".codex-plugin", ".cursor-plugin");
var isPlace = (around) => ofPlugin(around) && !ofVendor(around);
var agentPlugins = {
  ...COMMON,
  client: CLIENTS["agent-plugins"],
  patterns: ["**/mcp.json"],
  readsAt: isPlace,
  pluginRoots: ["PLUGIN_ROOT", "PLUGIN_DATA"],
  syntax: STRICT,
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "always",
  environment: SDK_ENVIRONMENT,
  flaws: (entry) => [
    ...unknownKeys(entry),
    ...commandFlaws(entry),
    ...folderFlaws(entry),
    ...nameFlaws(entry),
    ...headerFlaws(entry)
  ],
  fileFlaws,
  gives: { PLUGIN_ROOT: "${PLUGIN_ROOT}", PLUGIN_DATA: "${PLUGIN_DATA}" },
  notes: {
    where: "of a plugin, beside `plugin.json` or `.plugin`",
    read: [
      "Beside a `plugin.json` or `.plugin`.",
      "`${PLUGIN_ROOT}` and `${PLUGIN_DATA}` in `args`, `env` and `cwd`; for the check both are the plugin's folder."
    ],
    unread: [
      "A `mcp.json` that is neither a plugin's nor in a client's own folder belongs to nobody: it is read only where it is named.",
      "Whether the version of the plugin's manifest is the same."
    ],
    sources: ["Agent Plugins specification 1.0.0 (draft) and its `mcp.schema.json`"]
  }
};
var agentPluginsBySchema = {
  ...agentPlugins,
  readsAt: (around) => !isPlace(around),
  recognises: (root) => schemaOf(root)?.startsWith("https://agent-plugins.org/") ?? false,
  trace: /agent-plugins\.org/,
  notes: {
    where: "with the `$schema` of the draft",
    read: ["Beside the manifest of another client's plugin, or of none: by its `$schema`."],
    unread: [],
    sources: agentPlugins.notes.sources
  }
};
function schemaOf(root) {
  const schema = memberOf(root, "$schema")?.value;
  return schema?.kind === "string" ? schema.value : void 0;
}
function fileFlaws(root) {
  const { origin } = root;
  const top = { ...origin, endLine: origin.line, endColumn: origin.column + 1 };
  const further2 = root.members.find(({ key }) => key !== "$schema" && key !== "mcpServers");
  return [
    ...schemaOf(root) === SCHEMA ? [] : [
      misshapen("the file has not the `$schema` of Agent Plugins 1.0.0, without which no server of it is read", `write \`"$schema": "${SCHEMA}"\``, memberOf(root, "$schema")?.value.origin ?? top).fact
    ],
    ...further2 ? [
      misshapen(`\`${further2.key}\` stands beside \`mcpServers\`, where only \`$schema\` may stand: no server of the file is read`, `take \`${further2.key}\` out`, further2.keyOrigin).fact
    ] : []
  ];
}
var STDIO_KEYS = ["type", "command", "args", "env", "cwd"];
var REMOTE_KEYS = ["type", "url", "headers"];
function unknownKeys(entry) {
  const known2 = memberOf(entry, "command") ? STDIO_KEYS : REMOTE_KEYS;
  return membersOf(entry).filter(({ key }) => !known2.includes(key)).map(({ key, keyOrigin }) => {
    const problem = `\`${key}\` is no key of such an entry, and makes it invalid`;
    return misshapen(problem, `take \`${key}\` out`, keyOrigin);
  });
}
function commandFlaws(entry) {
  const command2 = memberOf(entry, "command")?.value;
  if (command2?.kind !== "string")
    return [];
  const { value, origin } = command2;
  const isTaken = value.startsWith("./") || !/[\\/]|\$\{/.test(value);
  if (isTaken)
    return [];
  const inside = /^\$\{(?:PLUGIN_ROOT|CLAUDE_PLUGIN_ROOT)\}\/(?<rest>.+)$/.exec(value)?.groups?.rest;
  const remedy = inside ? `write \`"command": "./${inside}"\`` : "write the bare name of a program, or a path in the plugin that begins with `./`";
  const problem = "`command` is neither a bare name nor a path that begins with `./`";
  return [misshapen(problem, remedy, origin)];
}
function folderFlaws(entry) {
  const cwd = memberOf(entry, "cwd")?.value;
  if (cwd?.kind !== "string" || /^(?:\.\/|\$\{PLUGIN_(?:ROOT|DATA)\}(?:\/|$))/.test(cwd.value))
    return [];
  const problem = "`cwd` begins neither with `./` nor with `${PLUGIN_ROOT}` or `${PLUGIN_DATA}`";
  return [misshapen(problem, "write a path that starts in the plugin", cwd.origin)];
}
function nameFlaws(entry) {
  const env = memberOf(entry, "env")?.value;
  if (env?.kind !== "object")
    return [];
  return membersOf(env).filter(({ key }) => key === "PLUGIN_ROOT" || key === "PLUGIN_DATA").map(({ key, keyOrigin }) => misshapen(`\`env\` sets \`${key}\`, which the client itself sets`, `take \`${key}\` out`, keyOrigin));
}
function headerFlaws(entry) {
  const headers = memberOf(entry, "headers")?.value;
  const values = headers?.kind === "object" ? membersOf(headers) : [];
  const url = memberOf(entry, "url");
  return [...values, ...url ? [url] : []].flatMap(({ key, value }) => {
    if (value.kind !== "string" || !/\$\{[^{}]+\}/.test(value.value))
      return [];
    const problem = `\`${key}\` holds a reference, and nothing is expanded in \`url\` and \`headers\``;
    const remedy = `write a fixed value that everybody may see as \`${key}\`, and leave a login to the client`;
    return [{ ...misshapen(problem, remedy, value.origin), fatal: false }];
  });
}

// lib/src/configs/formats/amazon-q.js
var amazonQ = {
  ...COMMON,
  client: CLIENTS["amazon-q"],
  patterns: ["**/.amazonq/mcp.json"],
  rootAbove: 1,
  syntax: STRICT,
  keys: ["timeout", "disabled", "oauth", "oauthScopes"],
  types: { stdio: "stdio", http: "http" },
  otherTypes: "refused",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 12e4,
  limitKeys: [{ key: "timeout", unit: 1 }],
  notes: {
    read: ["`timeout` holds for each request, in milliseconds."],
    unread: [
      "A variable of the client's own environment wins over one of the same name in `env`; here `env` wins.",
      "What becomes of a `url` without `type` is not known; it is let pass."
    ],
    sources: ["`custom_tool.rs` of Amazon Q Developer CLI"]
  }
};
var amazonQAgents = {
  ...amazonQ,
  patterns: ["**/.amazonq/cli-agents/*.json"],
  rootAbove: 2,
  shared: true,
  notes: {
    ...amazonQ.notes,
    read: ["`mcpServers` of a custom agent.", ...amazonQ.notes.read]
  }
};

// lib/src/configs/formats/undocumented.js
var UNDOCUMENTED = {
  ...COMMON,
  syntax: LENIENT,
  envValues: ["number", "boolean", "null"],
  offSwitches: [
    { key: "disabled", value: true },
    { key: "enabled", value: false }
  ]
};
var UNKNOWN_SYNTAX = "How strictly JSON is read is not documented; comments and trailing commas are let pass.";
var UNKNOWN_VARIABLES = "Which references to variables are expanded is not documented; all common ways of writing them are let pass.";
var UNKNOWN_OFF = 'A switch for off is not documented; `"disabled": true` and `"enabled": false` are taken for one.';

// lib/src/configs/formats/amp.js
var amp = {
  ...UNDOCUMENTED,
  client: CLIENTS.amp,
  patterns: ["**/.amp/settings.json", "**/.amp/settings.jsonc"],
  rootAbove: 1,
  rootKeys: ["amp.mcpServers"],
  shared: true,
  keys: ["includeTools", "disabled", "oauth"],
  notes: {
    read: [
      "The dot belongs to the name of the key, `amp.mcpServers`.",
      "Comments and trailing commas."
    ],
    unread: [UNKNOWN_VARIABLES],
    sources: ["Manual of Amp"]
  }
};

// lib/src/configs/formats/antigravity.js
var antigravity = {
  ...UNDOCUMENTED,
  client: CLIENTS.antigravity,
  patterns: ["**/.agents/mcp_config.json"],
  rootAbove: 1,
  roles: { ...COMMON_ROLES, url: "serverUrl" },
  aliases: { url: ["url", "httpUrl"] },
  keys: ["disabledTools", "disabled"],
  notes: {
    read: ["`serverUrl` for a remote server."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "Whether `url` is read in the place of `serverUrl` is not documented; it is let pass."
    ],
    sources: ["Antigravity documentation: MCP"]
  }
};

// lib/src/configs/formats/augment.js
var augment = {
  ...UNDOCUMENTED,
  client: CLIENTS.augment,
  patterns: ["**/.augment/settings.json"],
  rootAbove: 1,
  shared: true,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF, "`.augment/settings.local.json`."],
    sources: ["Augment documentation: Auggie CLI"]
  }
};

// lib/src/configs/reshape.js
function withMember(object, key, change) {
  const members = object.members.flatMap((member2) => {
    if (member2.key !== key)
      return [member2];
    const value = change(member2.value);
    return value ? [{ ...member2, value }] : [];
  });
  return { ...object, members };
}
var withEntries = (object, key, change) => withMember(object, key, (servers) => entriesChanged(servers, change));
function entriesChanged(servers, change) {
  if (servers.kind !== "object")
    return servers;
  const members = servers.members.map((member2) => member2.value.kind === "object" ? { ...member2, value: change(member2.value, member2) } : member2);
  return { ...servers, members };
}
function mapsInList(node) {
  if (node.kind !== "list")
    return node;
  const members = node.items.flatMap((item) => item.kind === "object" ? item.members : []);
  return { kind: "object", members, origin: node.origin };
}
function namedList(node, nameKey) {
  if (node.kind !== "list")
    return node;
  const members = node.items.map((item) => memberNamedBy(item, nameKey));
  return { kind: "object", members, origin: node.origin };
}
function memberNamedBy(item, nameKey) {
  const name = item.kind === "object" ? memberOf(item, nameKey)?.value : void 0;
  return name?.kind === "string" ? { key: name.value, keyOrigin: name.origin, value: item } : { key: "", keyOrigin: item.origin, value: item };
}
var isSplit = (command2, args) => args !== void 0 && args.keyOrigin === command2.keyOrigin;
function withCommandList(entry) {
  const command2 = memberOf(entry, "command");
  if (command2?.value.kind !== "list")
    return entry;
  const [program, ...rest] = command2.value.items;
  if (!program)
    return entry;
  const args = { kind: "list", items: rest, origin: command2.value.origin };
  const split2 = [
    { ...command2, value: program },
    { key: "args", keyOrigin: command2.keyOrigin, value: args }
  ];
  const others = entry.members.filter(({ key }) => key !== "command" && key !== "args");
  return { ...entry, members: [...split2, ...others] };
}
function withCommandObject(entry) {
  const command2 = memberOf(entry, "command");
  if (command2?.value.kind !== "object")
    return entry;
  const inside = command2.value.members.map((member2) => member2.key === "path" ? { ...member2, key: "command" } : member2);
  return { ...entry, members: [...entry.members.filter((each) => each !== command2), ...inside] };
}
function withUnnested(entry, key) {
  const nested = memberOf(entry, key);
  if (nested?.value.kind !== "object")
    return entry;
  const others = entry.members.filter((each) => each !== nested);
  return { ...entry, members: [...others, ...nested.value.members] };
}
var without = (object, key) => withMember(object, key, () => void 0);
function withLifted(root, path31) {
  let member2;
  let node = root;
  for (const key of path31) {
    member2 = node.kind === "object" ? memberOf(node, key) : void 0;
    if (!member2)
      return root;
    node = member2.value;
  }
  return member2 ? { ...root, members: [...root.members, { ...member2, key: path31.join(".") }] } : root;
}
function inlineServers(value) {
  if (value.kind === "string")
    return void 0;
  if (value.kind !== "list")
    return value;
  const members = value.items.flatMap((item) => item.kind === "object" ? item.members : []);
  return { kind: "object", members, origin: value.origin };
}

// lib/src/configs/syntax.js
var TOML = { kind: "toml", bom: true, empty: true };
var YAML = { kind: "yaml", bom: true, empty: true };
var FRONTMATTER = { kind: "frontmatter", bom: true, empty: true };
function readText(file, text4, syntax, readers) {
  if (syntax.kind === "json")
    return readJson(file, text4, syntax);
  const read2 = readers[syntax.kind];
  if (!read2)
    throw new Error(`nothing was loaded that reads ${syntax.kind}`);
  return read2(file, text4);
}

// lib/src/configs/idle-env-file.js
function idleEnvFile(entry) {
  const member2 = memberOf(entry, "envFile");
  if (!member2)
    return [];
  const problem = "`envFile` has no effect, and no variable of that file reaches the server";
  const remedy = "write the variables into `env`";
  return [{ fact: fact("idle-key", { problem, remedy }, member2.keyOrigin), fatal: false }];
}

// lib/src/configs/formats/claude-code.js
var hasOwnManifest = isBeside(".claude-plugin");
var isOthers = isBeside(".codex-plugin", ".github", ".plugin", "plugin.json");
var claudeCode = {
  ...COMMON,
  client: CLIENTS["claude-code"],
  patterns: ["**/.mcp.json"],
  readsAt: (around) => inProject(around) || hasOwnManifest(around) || isPlugin(around) && !isOthers(around),
  pluginRoots: ["CLAUDE_PLUGIN_ROOT"],
  syntax: STRICT,
  bare: "in-plugins",
  flaws: idleEnvFile,
  keys: ["headersHelper", "timeout", "request_timeout_ms", "alwaysLoad", "oauth"],
  types: { stdio: "stdio", http: "http", "streamable-http": "http", sse: "sse", ws: "http" },
  otherTypes: "refused",
  typeNeeded: "with-url",
  reserved: ["workspace", "claude-in-chrome", "computer-use", "Claude Preview", "Claude Browser"],
  offLists: [
    { file: ".claude/settings.json", path: ["disabledMcpjsonServers"], says: "off" },
    { file: ".claude/settings.local.json", path: ["disabledMcpjsonServers"], says: "off" }
  ],
  startLimitMs: 3e4,
  startLimitRemedy: "set `MCP_TIMEOUT`, in milliseconds, in the environment of Claude Code",
  needs: () => [".claude/settings.json", ".claude/settings.local.json"],
  notes: {
    read: [
      "A plugin's file may have its servers at the top level.",
      "`disabledMcpjsonServers` in `.claude/settings.json` switches servers off.",
      "`timeout` is the limit of a tool call, not of a start."
    ],
    unread: [
      "`cwd` is not documented for this client; it is honoured here, as other readers of the file do.",
      "`headersHelper` is a shell command and is not run."
    ],
    sources: [
      "Claude Code documentation: MCP, settings, plugins reference",
      "CHANGELOG of Claude Code"
    ]
  }
};

// lib/src/configs/formats/claude-agents.js
var claudeAgents = {
  ...claudeCode,
  patterns: ["**/.claude/agents/**/*.md"],
  readsAt: inProject,
  rootAbove: 2,
  syntax: FRONTMATTER,
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", mapsInList),
  offLists: [],
  needs: () => [],
  notes: {
    read: [
      "`mcpServers` is a list: a map defines a server, a name alone refers to one of `.mcp.json`."
    ],
    unread: ["The agents of a plugin, whose `mcpServers` Claude Code passes over."],
    sources: ["Claude Code documentation: subagents"]
  }
};

// lib/src/configs/formats/claude-plugin.js
var claudePlugin = {
  ...claudeCode,
  patterns: ["**/.claude-plugin/plugin.json"],
  readsAt: () => true,
  rootAbove: 1,
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", inlineServers),
  pointsTo: { key: "mcpServers", format: () => claudePluginServers },
  offLists: [],
  needs: () => [],
  notes: {
    read: ["`mcpServers` as an object, as the path of a file in the plugin, or as a list of both."],
    unread: ["The rest of the manifest."],
    sources: ["Claude Code documentation: plugins reference"]
  }
};
var claudePluginServers = {
  ...claudeCode,
  patterns: [],
  readsAt: () => true,
  bare: "always",
  offLists: [],
  needs: () => []
};

// lib/src/configs/formats/cline.js
var cline = {
  ...COMMON,
  client: CLIENTS.cline,
  patterns: ["**/cline_mcp_settings.json"],
  syntax: STRICT,
  reshape: (root) => withEntries(root, "mcpServers", (entry) => withUnnested(entry, "transport")),
  aliases: { type: ["transportType"] },
  flaws: idleEnvFile,
  keys: ["autoApprove", "disabled", "timeout", "remoteConfigured", "oauth", "metadata"],
  types: { stdio: "stdio", streamableHttp: "http", sse: "sse", http: "http" },
  otherTypes: "refused",
  untypedUrl: "sse",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 6e4,
  limitKeys: [{ key: "timeout", unit: 1e3, range: [1, 3600], clamped: true }],
  environment: SDK_ENVIRONMENT,
  notes: {
    read: [
      "`type` and `url` inside `transport` count as if they stood in the entry.",
      "`timeout` is in seconds and holds for the start too; it is brought into the range from 1 to 3600."
    ],
    unread: ["Cline reads no file of a repository; it is checked as the one that a user copies."],
    sources: ["`schemas.ts` of Cline's MCP service"]
  }
};

// lib/src/configs/formats/codex.js
var codex = {
  ...COMMON,
  client: CLIENTS.codex,
  patterns: ["**/.codex/config.toml"],
  rootAbove: 1,
  syntax: TOML,
  rootKeys: ["mcp_servers"],
  shared: true,
  roles: { ...COMMON_ROLES, headers: "http_headers" },
  furtherRoles: {
    handedOn: "env_vars",
    headerVariables: "env_http_headers",
    tokenVariable: "bearer_token_env_var"
  },
  flaws: idleEnvFile,
  keys: [
    ...["enabled", "required", "startup_timeout_sec", "startup_timeout_ms", "tool_timeout_sec"],
    ...["enabled_tools", "disabled_tools", "default_tools_approval_mode", "tools", "scopes"],
    ...[
      "oauth",
      "oauth_resource",
      "supports_parallel_tool_calls",
      "experimental_environment",
      "name"
    ]
  ],
  badEntry: "all",
  offSwitches: [{ key: "enabled", value: false }],
  startLimitMs: 1e4,
  limitKeys: [
    { key: "startup_timeout_sec", unit: 1e3 },
    { key: "startup_timeout_ms", unit: 1 }
  ],
  environment: [
    ...["HOME", "LOGNAME", "PATH", "SHELL", "USER", "__CF_USER_TEXT_ENCODING"],
    ...["LANG", "LC_ALL", "TERM", "TMPDIR", "TZ"]
  ],
  notes: {
    read: [
      "`env_vars`, `env_http_headers` and `bearer_token_env_var` name variables of the step.",
      "The transport comes from `command` or `url`; `type` is passed over."
    ],
    unread: ["Keys of other clients, such as `disabled`, are passed over without a word."],
    sources: ["`mcp_types.rs` and `utils.rs` of Codex"]
  }
};
var codexPlugin = {
  ...codex,
  patterns: ["**/.mcp.json"],
  readsAt: ({ beside }) => beside.includes(".codex-plugin"),
  rootAbove: 0,
  syntax: STRICT,
  rootKeys: ["mcpServers", "mcp_servers"],
  shared: false,
  notes: {
    where: "of a plugin, beside `.codex-plugin`",
    read: [
      "`mcpServers` or `mcp_servers`; keys as in `config.toml`; `cwd` relative to the plugin."
    ],
    unread: [],
    sources: ["`.codex-plugin` folders of OpenAI's own plugins"]
  }
};

// lib/src/configs/formats/continue.js
var HEADERS = "requestOptions.headers";
var continueYaml = {
  ...COMMON,
  client: CLIENTS.continue,
  patterns: ["**/.continue/mcpServers/*.yaml", "**/.continue/mcpServers/*.yml"],
  rootAbove: 2,
  syntax: YAML,
  reshape: (root) => withEntries(withMember(root, "mcpServers", ownServers), "mcpServers", withHeaders),
  roles: { ...COMMON_ROLES, headers: HEADERS },
  keys: ["name", "serverName", "faviconUrl", "connectionTimeout", "requestOptions", "apiKey"],
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  badEntry: "all",
  startLimitMs: 2e4,
  limitKeys: [{ key: "connectionTimeout", unit: 1 }],
  environment: [...SDK_ENVIRONMENT, "USERPROFILE", "USERNAME"],
  flaws: nameFlaws2,
  fileFlaws: mapFlaws,
  notes: {
    read: [
      "`mcpServers` as a list; each server has a `name`.",
      "`${{ secrets.NAME }}` and `${{ inputs.NAME }}` are answered by a variable of that name.",
      "`connectionTimeout` is in milliseconds; headers stand under `requestOptions`."
    ],
    unread: [
      "Blocks of the hub (`uses`), and `mcpServers` in `config.yaml`.",
      "`.env` files, from which Continue takes secrets too."
    ],
    sources: [
      "Continue documentation: MCP",
      "`config-yaml/src/schemas/mcp`, `MCPConnection.ts` of Continue"
    ]
  }
};
var continueJson = {
  ...continueYaml,
  client: { ...CLIENTS.continue, reference: "${NAME}", dialect: "continue-json" },
  patterns: ["**/.continue/mcpServers/*.json"],
  syntax: { ...JSONC, trailingCommas: false, empty: false },
  reshape: (root, file) => withEntries(asMap(root, file), "mcpServers", (entry) => entry),
  roles: { ...COMMON_ROLES, cwd: "" },
  keys: ["cwd", "envFile"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  limitKeys: [],
  flaws: droppedKeys,
  fileFlaws: () => [],
  notes: {
    read: [
      "`mcpServers`, `projects` with `mcpServers` in each, or one server that is named after the file.",
      "`${NAME}` in `env` stands for a secret."
    ],
    unread: ["`cwd` and `envFile`, which Continue does not take from JSON."],
    sources: ["`loadJsonMcpConfigs.ts`, `config-yaml/src/schemas/mcp/json.ts` of Continue"]
  }
};
function ownServers(servers) {
  if (servers.kind === "object")
    return { ...servers, members: servers.members.map(withName) };
  if (servers.kind !== "list")
    return servers;
  const items = servers.items.filter((item) => item.kind !== "object" || memberOf(item, "uses") === void 0);
  return namedList({ ...servers, items }, "name");
}
function withName(member2) {
  const { key, keyOrigin, value } = member2;
  if (value.kind !== "object")
    return member2;
  const name = {
    key: "name",
    keyOrigin,
    value: { kind: "string", value: key, origin: keyOrigin }
  };
  return { ...member2, value: { ...value, members: [...value.members, name] } };
}
function mapFlaws(root) {
  const servers = memberOf(root, "mcpServers");
  if (servers?.value.kind !== "object")
    return [];
  const problem = "`mcpServers` is an object, and must be a list";
  const remedy = "write each server as an item of a list that begins with its name, as in `- name: name-of-the-server`";
  return [misshapen(problem, remedy, servers.keyOrigin).fact];
}
function withHeaders(entry) {
  const options = memberOf(entry, "requestOptions")?.value;
  const headers = options?.kind === "object" ? memberOf(options, "headers") : void 0;
  if (!headers)
    return entry;
  const others = entry.members.filter(({ key }) => key !== "requestOptions");
  return { ...entry, members: [...others, { ...headers, key: HEADERS }] };
}
function nameFlaws2(entry) {
  const name = memberOf(entry, "name");
  if (name?.value.kind === "string")
    return [];
  return [misshapen("the entry has no `name`", "add `name: name-of-the-server`", entry.origin)];
}
function droppedKeys(entry) {
  return ["cwd", "envFile"].flatMap((key) => {
    const member2 = memberOf(entry, key);
    if (!member2)
      return [];
    const problem = `\`${key}\` has no effect in a JSON file`;
    const remedy = key === "cwd" ? "describe the server in a YAML file of this folder, where `cwd` counts" : "write the variables into `env`";
    return [{ ...misshapen(problem, remedy, member2.keyOrigin), fatal: false }];
  });
}
function asMap(root, file) {
  const servers = memberOf(root, "mcpServers");
  const projects = memberOf(root, "projects");
  if (!servers && !projects)
    return single(root, file);
  const further2 = projects?.value.kind === "object" ? projects.value.members : [];
  const maps = [servers?.value, ...further2.map(serversOf)];
  const members = maps.flatMap((map) => map?.kind === "object" ? map.members : []);
  const first2 = servers ?? projects;
  if (!first2 || servers && servers.value.kind !== "object")
    return root;
  const value = { kind: "object", members, origin: first2.value.origin };
  return { ...root, members: [{ key: "mcpServers", keyOrigin: first2.keyOrigin, value }] };
}
var serversOf = ({ value }) => value.kind === "object" ? memberOf(value, "mcpServers")?.value : void 0;
function single(root, file) {
  if (!memberOf(root, "command") && !memberOf(root, "url"))
    return root;
  const { line, column } = root.origin;
  const keyOrigin = { ...root.origin, endLine: line, endColumn: column + 1 };
  const key = (file.split("/").at(-1) ?? file).replace(".json", "");
  const entry = { key, keyOrigin, value: root };
  const value = { kind: "object", members: [entry], origin: root.origin };
  return { ...root, members: [{ key: "mcpServers", keyOrigin, value }] };
}

// lib/src/configs/formats/copilot-agents.js
var copilotAgents = {
  ...COMMON,
  client: CLIENTS["copilot-agents"],
  patterns: ["**/.github/agents/*.md"],
  rootAbove: 2,
  syntax: FRONTMATTER,
  rootKeys: ["mcp-servers"],
  shared: true,
  reshape: (root) => withMember(root, "mcp-servers", withoutEmptyList),
  keys: ["tools", "timeout"],
  types: { local: "stdio", stdio: "stdio", http: "http", sse: "sse" },
  notes: {
    read: [
      "`${{ secrets.NAME }}`, `${{ vars.NAME }}`, `$NAME`, `${NAME}` and `${NAME:-default}` are answered by a variable of that name."
    ],
    unread: [
      "Secrets and variables are those of the repository's agents: whether they exist is not known here.",
      "`tools` says which tools an agent may use, and is not checked.",
      "The servers in the settings of a repository, which are no file."
    ],
    sources: ["GitHub documentation: custom agents configuration"]
  }
};
var withoutEmptyList = (servers) => servers.kind === "list" && servers.items.length === 0 ? void 0 : servers;

// lib/src/configs/formats/copilot-cli.js
var copilotCli = {
  ...COMMON,
  client: CLIENTS["copilot-cli"],
  patterns: ["**/.mcp.json"],
  readsAt: inProject,
  syntax: STRICT,
  bare: "always",
  keys: ["tools", "timeout", "deferTools", "oauthClientId", "auth", "oauth"],
  types: { stdio: "stdio", local: "stdio", http: "http", sse: "sse" },
  notes: {
    read: ["`mcpServers`, or the whole file as the map of servers.", "`cwd`, with `~`."],
    unread: [
      "Copilot CLI gives a server only the variables that the entry names; which others it hands on is not documented."
    ],
    sources: ["Change log of GitHub Copilot CLI"]
  }
};
var copilotPlugin = {
  ...copilotCli,
  readsAt: (around) => isPlugin(around) && isBeside(".github", ".plugin", "plugin.json")(around),
  pluginRoots: ["PLUGIN_ROOT", "COPILOT_PLUGIN_ROOT", "CLAUDE_PLUGIN_ROOT"],
  notes: {
    ...copilotCli.notes,
    where: "of a plugin, beside `plugin.json`, `.plugin` or `.github`",
    read: ["Beside `plugin.json`, `.plugin` or `.github`; servers may stand at the top level."],
    sources: ["GitHub documentation: Copilot CLI plugin reference"]
  }
};
var copilotManifest = {
  ...copilotPlugin,
  patterns: ["plugin.json", "**/!(.*)/plugin.json"],
  readsAt: () => true,
  recognises: (root) => ["object", "string"].includes(memberOf(root, "mcpServers")?.value.kind ?? ""),
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", inlineServers),
  pointsTo: { key: "mcpServers", format: () => ({ ...copilotPlugin, patterns: [] }) },
  notes: {
    where: "with `mcpServers` in it",
    read: ["`mcpServers` as an object, or as the path of a file in the plugin."],
    unread: ["Manifests in `.plugin` and `.github/plugin`."],
    sources: ["GitHub documentation: Copilot CLI plugin reference"]
  }
};
var copilotRepository = {
  ...copilotCli,
  patterns: ["**/.github/mcp.json"],
  readsAt: () => true,
  rootAbove: 1
};

// lib/src/configs/formats/crush.js
var crush = {
  ...COMMON,
  client: CLIENTS.crush,
  patterns: ["**/crush.json", "**/.crush.json"],
  recognises,
  trace: /charm\.land|"mcp"/,
  syntax: STRICT,
  rootKeys: ["mcp"],
  shared: true,
  keys: [
    ...["disabled", "disabled_tools", "enabled_tools", "timeout", "oauth"],
    ...["oauth_client_id", "oauth_client_secret", "oauth_scopes", "sessionless"]
  ],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "always",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 1e4,
  limitKeys: [{ key: "timeout", unit: 1e3 }],
  notes: {
    where: "with keys of Crush in it",
    read: [
      "A file is Crush's by its `$schema`, or by `mcp` with servers in it.",
      "`$NAME`, `${NAME:-default}` and the like, as a shell expands them; a variable that is not set is empty.",
      "`timeout` is in seconds."
    ],
    unread: [
      "`$(command)` is never run: the finding says so.",
      "`crushrc` and `.crushrc` are scripts for Bash.",
      "A header that comes out empty is not sent by Crush."
    ],
    sources: ["Crush documentation: MCPs", "`internal/config` of Crush"]
  }
};
function recognises(root) {
  const schema = memberOf(root, "$schema")?.value;
  if (schema?.kind === "string" && schema.value.includes("charm.land"))
    return true;
  return memberOf(root, "mcp")?.value.kind === "object";
}

// lib/src/configs/env-file.js
import path from "node:path";
function envFilesIn(text4) {
  const named2 = text4.matchAll(/"envFile"\s*:\s*("(?:[^"\\\n]|\\.)*")/g);
  return [...named2].flatMap(([, literal3 = ""]) => envFilePath(stringOf(literal3)) ?? []);
}
function envFilePath(value) {
  if (value.startsWith("~"))
    return null;
  const plain3 = value.replace(/^\$\{workspaceFolder(?::[^}]*)?\}/, ".").replace(/^\$\{userHome\}(?=[\\/])/, "~");
  return plain3.includes("${") || plain3.trim() === "" ? null : path.normalize(plain3);
}
function stringOf(literal3) {
  try {
    return String(JSON.parse(literal3));
  } catch {
    return "";
  }
}

// lib/src/configs/formats/cursor.js
var cursor = {
  ...COMMON,
  client: CLIENTS.cursor,
  patterns: ["**/.cursor/mcp.json"],
  rootAbove: 1,
  syntax: { ...JSONC, trailingCommas: false, empty: false },
  furtherRoles: { envFile: "envFile" },
  keys: ["envFile", "auth", "disabled"],
  offSwitches: [{ key: "disabled", value: true }],
  needs: envFilesIn,
  notes: {
    read: [
      "`envFile` of servers that are started.",
      "The transport comes from `command` or `url`."
    ],
    unread: ["How strictly JSON is read is not documented; a trailing comma breaks the file."],
    sources: ["Cursor documentation: Model Context Protocol"]
  }
};

// lib/src/configs/formats/cursor-plugin.js
var cursorPlugin = {
  ...cursor,
  patterns: ["**/mcp.json"],
  readsAt: isBeside(".cursor-plugin"),
  pluginRoots: ["CURSOR_PLUGIN_ROOT", "CLAUDE_PLUGIN_ROOT", "PLUGIN_ROOT"],
  rootAbove: 0,
  bare: "in-plugins",
  notes: {
    where: "of a plugin, beside `.cursor-plugin`",
    read: [
      "`mcpServers`, or the whole file as the map of servers; entries as in `.cursor/mcp.json`."
    ],
    unread: [
      "`mcpServers` in `.cursor-plugin/plugin.json`.",
      "How Cursor names the folder of a plugin in `mcp.json` is not documented: the usual names are taken."
    ],
    sources: ["Cursor documentation: plugins", "`.cursor-plugin` folders of Cursor's own plugins"]
  }
};

// lib/src/configs/formats/devin.js
var devin = {
  ...COMMON,
  client: CLIENTS.devin,
  patterns: ["**/.devin/mcp_config.json"],
  rootAbove: 1,
  syntax: LENIENT,
  roles: { ...COMMON_ROLES, type: "transport" },
  aliases: { type: ["type"], url: ["serverUrl"] },
  keys: ["disabledTools", "disabled", "enabled"],
  envValues: ["number", "boolean"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  offSwitches: UNDOCUMENTED.offSwitches,
  notes: {
    read: ["`url` or `serverUrl`; comments."],
    unread: [UNKNOWN_OFF, "Whether trailing commas are allowed is not documented."],
    sources: ["Devin documentation: MCP configuration"]
  }
};
var devinConfig = {
  ...devin,
  patterns: ["**/.devin/config.json"],
  shared: true
};

// lib/src/configs/formats/factory.js
var factory = {
  ...COMMON,
  client: CLIENTS.factory,
  patterns: ["**/.factory/mcp.json"],
  rootAbove: 1,
  syntax: LENIENT,
  keys: ["disabled", "enabledTools", "disabledTools", "timeoutMs", "oauth"],
  envValues: ["number", "boolean"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  offSwitches: [{ key: "disabled", value: true }],
  notes: {
    read: ["`timeoutMs` is the limit of a tool call."],
    unread: [UNKNOWN_SYNTAX, "What becomes of an unset variable is not documented."],
    sources: ["Factory documentation: MCP"]
  }
};

// lib/src/configs/formats/gemini.js
var SOUNDS_SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|KEY|AUTH|CREDENTIAL|CREDS|PRIVATE|CERT|^(?:CLIENT_ID|DB_URI|CONNECTION_STRING|AWS_DEFAULT_REGION|AZURE_CLIENT_ID|AZURE_TENANT_ID|SLACK_WEBHOOK_URL|TWILIO_ACCOUNT_SID|DATABASE_URL|GOOGLE_CLOUD_PROJECT|GOOGLE_CLOUD_ACCOUNT|FIREBASE_PROJECT_ID)$/i;
var gemini = {
  ...COMMON,
  client: CLIENTS["gemini-cli"],
  patterns: ["**/.gemini/settings.json"],
  rootAbove: 1,
  syntax: { ...JSONC, trailingCommas: false, bom: false, empty: false },
  shared: true,
  reshape: (root) => withEntries(root, "mcpServers", withOneAddress),
  aliases: { url: ["httpUrl"] },
  flaws: idleEnvFile,
  keys: [
    ...["timeout", "trust", "description", "includeTools", "excludeTools", "oauth", "tcp"],
    ...["authProviderType", "targetAudience", "targetServiceAccount"]
  ],
  envValues: ["number", "boolean"],
  types: { http: "http", sse: "sse" },
  offLists: [
    { file: null, path: ["mcp", "excluded"], says: "off" },
    { file: null, path: ["mcp", "allowed"], says: "on", idleIfEmpty: true }
  ],
  startLimitMs: 6e5,
  limitKeys: [{ key: "timeout", unit: 1 }],
  keepsBack: SOUNDS_SECRET,
  notes: {
    read: [
      "`timeout` holds for each request, the first ones included.",
      "A server does not inherit variables whose names hold `TOKEN`, `SECRET`, `PASSWORD`, `PASSWD`, `KEY`, `AUTH`, `CREDENTIAL`, `CREDS`, `PRIVATE` or `CERT`, nor some others such as `DATABASE_URL`; `env` gives them to it."
    ],
    unread: ["`mcp.serverCommand`.", "On Windows `%NAME%` is expanded in `env` and `headers` too."],
    sources: [
      "`envVarResolver.ts`, `environmentSanitization.ts` and `mcp-client.ts` of Gemini CLI",
      "Gemini CLI documentation"
    ]
  }
};
var withOneAddress = (entry) => memberOf(entry, "httpUrl") ? without(entry, "url") : entry;
var geminiExtension = {
  ...gemini,
  client: { ...gemini.client, dialect: "gemini-extension" },
  patterns: ["**/gemini-extension.json"],
  rootAbove: 0,
  offLists: [],
  notes: {
    read: [
      "`${extensionPath}` is the folder of the manifest; `${workspacePath}` is taken for the same.",
      "`trust` has no effect in an extension."
    ],
    unread: ["The rest of the manifest."],
    sources: ["Gemini CLI documentation: extensions"]
  }
};

// lib/src/configs/formats/gh-aw.js
var ghAw = {
  ...COMMON,
  client: CLIENTS["gh-aw"],
  patterns: ["**/.github/workflows/*.md"],
  rootAbove: 2,
  syntax: FRONTMATTER,
  rootKeys: ["mcp-servers"],
  shared: true,
  reshape: (root) => withEntries(root, "mcp-servers", (entry) => withContainer(withWords(entry))),
  keys: [
    ...["container", "version", "entrypoint", "entrypointArgs", "mounts", "mode", "auth"],
    ...["proxy-args", "registry", "allowed", "toolsets", "required"]
  ],
  types: { stdio: "stdio", local: "stdio", http: "http" },
  notes: {
    read: [
      "`container` with `version`, `args`, `mounts`, `entrypoint` and `entrypointArgs`, as the `docker run` that it becomes.",
      "`${{ secrets.NAME }}`, `${{ vars.NAME }}` and `${{ env.NAME }}` are answered by a variable of that name."
    ],
    unread: [
      "`imports`, and the files in folders below `.github/workflows` that are imported.",
      "`tools`, the servers that come with the product; `network` and the firewall around a server.",
      "`startup-timeout` of `tools`, which holds for all servers of a workflow."
    ],
    sources: ["GitHub Agentic Workflows documentation: using MCPs"]
  }
};
function withWords(entry) {
  const command2 = memberOf(entry, "command");
  const [program, ...words] = command2?.value.kind === "string" ? parseArgsStringToArgv(command2.value.value) : [];
  if (!command2 || program === void 0 || words.length === 0)
    return entry;
  const { keyOrigin, value } = command2;
  const asText = (word) => ({
    kind: "string",
    value: word,
    origin: value.origin
  });
  const items = [...words.map(asText), ...listAt(entry, "args")];
  const args = {
    key: "args",
    keyOrigin,
    value: { kind: "list", items, origin: value.origin }
  };
  const others = entry.members.filter(({ key }) => key !== "args" && key !== "command");
  return { ...entry, members: [...others, { ...command2, value: asText(program) }, args] };
}
function withContainer(entry) {
  const container = memberOf(entry, "container");
  if (container?.value.kind !== "string" || memberOf(entry, "command"))
    return entry;
  const items = [
    ...["run", "--rm", "-i"].map((word) => text(word, container)),
    ...listAt(entry, "mounts").flatMap((mount) => [text("-v", container), mount]),
    ...variablesOf(entry).flatMap((name) => [text("-e", name), text(name.key, name)]),
    ...entrypointOf(entry),
    ...listAt(entry, "args"),
    image(container.value, memberOf(entry, "version")),
    ...listAt(entry, "entrypointArgs")
  ];
  const { keyOrigin, value } = container;
  const args = {
    key: "args",
    keyOrigin,
    value: { kind: "list", items, origin: value.origin }
  };
  const command2 = { key: "command", keyOrigin, value: text("docker", container) };
  const others = entry.members.filter(({ key }) => key !== "args");
  return { ...entry, members: [...others, command2, args] };
}
var text = (value, { keyOrigin }) => ({
  kind: "string",
  value,
  origin: keyOrigin
});
function listAt(entry, key) {
  const value = memberOf(entry, key)?.value;
  return value?.kind === "list" ? value.items : [];
}
function variablesOf(entry) {
  const env = memberOf(entry, "env")?.value;
  return env?.kind === "object" ? membersOf(env) : [];
}
function entrypointOf(entry) {
  const entrypoint = memberOf(entry, "entrypoint");
  return entrypoint ? [text("--entrypoint", entrypoint), entrypoint.value] : [];
}
function image(container, version) {
  const tag = version?.value;
  if (tag?.kind !== "string" && tag?.kind !== "number")
    return container;
  return { ...container, value: `${container.value}:${tag.value}` };
}

// lib/src/configs/formats/goose.js
var goose = {
  ...COMMON,
  client: CLIENTS.goose,
  patterns: ["**/.agents/plugins/*/.mcp.json"],
  ownPlace: true,
  pluginRoots: ["PLUGIN_ROOT"],
  rootAbove: 3,
  pluginAbove: 0,
  syntax: STRICT,
  badEntry: "all",
  startLimitMs: 3e5,
  flaws: (entry) => [...remoteFlaws(entry), ...droppedNames(entry)],
  gives: { PLUGIN_ROOT: "${PLUGIN_ROOT}" },
  notes: {
    read: [
      "`command`, `args`, `env` and `cwd`; `${PLUGIN_ROOT}` is the plugin's folder, and nothing else is expanded."
    ],
    unread: [
      "`~/.config/goose/config.yaml`, which lies outside of repositories.",
      "`type` and every other key, which Goose passes over.",
      "`mcpServers` in the manifest of a plugin, and the files that it names."
    ],
    sources: ["`plugins/mcp_servers.rs`, `agents/extension.rs` of Goose"]
  }
};
function remoteFlaws(entry) {
  const url = memberOf(entry, "url");
  if (!url || memberOf(entry, "command"))
    return [];
  const problem = "the entry has a `url`, and Goose starts servers of plugins over stdio only";
  const remedy = "name a program that reaches the server in `command`, or take the entry out";
  return [misshapen(problem, remedy, url.keyOrigin)];
}
var DROPPED = /* @__PURE__ */ new Set([
  ...["PATH", "PATHEXT", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT"],
  ...["LD_DEBUG", "LD_BIND_NOW", "LD_ASSUME_KERNEL", "DYLD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES"],
  ...["DYLD_FRAMEWORK_PATH", "PYTHONPATH", "PYTHONHOME", "NODE_OPTIONS", "RUBYOPT", "GEM_PATH"],
  ...["GEM_HOME", "CLASSPATH", "GO111MODULE", "GOROOT", "APPINIT_DLLS", "SESSIONNAME", "COMSPEC"],
  ...["TEMP", "TMP", "LOCALAPPDATA", "USERPROFILE", "HOMEDRIVE", "HOMEPATH"]
]);
function droppedNames(entry) {
  const env = memberOf(entry, "env")?.value;
  if (env?.kind !== "object")
    return [];
  return membersOf(env).filter(({ key }) => DROPPED.has(key.toUpperCase())).map(({ key, keyOrigin }) => {
    const problem = `\`${key}\` in \`env\` is a name that Goose hands to no server`;
    const remedy = `take \`${key}\` out of \`env\`, and have the program or a script set it`;
    return { ...misshapen(problem, remedy, keyOrigin), fatal: false };
  });
}

// lib/src/configs/formats/jetbrains.js
var junie = {
  ...UNDOCUMENTED,
  client: CLIENTS.junie,
  patterns: ["**/.junie/mcp/mcp.json"],
  rootAbove: 2,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF],
    sources: ["Junie documentation: MCP", "Laravel Boost, which writes the file"]
  }
};
var aiAssistant = {
  ...junie,
  client: CLIENTS["ai-assistant"],
  patterns: ["**/.ai/mcp/mcp.json"],
  notes: { ...junie.notes, sources: ["Laravel Boost, which writes the file"] }
};

// lib/src/configs/formats/kiro.js
var APPROVED = "Kiro expands only the variables that the user has approved (`kiroAgent.mcpApprovedEnvVars`); here all of them count as approved.";
var kiro = {
  ...COMMON,
  client: CLIENTS.kiro,
  patterns: ["**/.kiro/settings/mcp.json"],
  rootAbove: 2,
  syntax: LENIENT,
  rootKeys: ["mcpServers", "powers.mcpServers"],
  reshape: (root) => withLifted(root, ["powers", "mcpServers"]),
  keys: ["disabled", "autoApprove", "disabledTools", "timeout", "oauth", "oauthScopes"],
  envValues: ["number", "boolean"],
  offSwitches: [{ key: "disabled", value: true }],
  notes: {
    read: ["`mcpServers` and `powers.mcpServers`."],
    unread: [APPROVED, UNKNOWN_SYNTAX, "The `mcp.json` of a power."],
    sources: ["Kiro documentation: MCP configuration"]
  }
};
var kiroAgents = {
  ...kiro,
  patterns: ["**/.kiro/agents/*.json"],
  rootKeys: ["mcpServers"],
  shared: true,
  notes: {
    read: ["`mcpServers` of a custom agent."],
    unread: [APPROVED, UNKNOWN_SYNTAX, "The rest of the file."],
    sources: ["Kiro documentation: custom agents"]
  }
};

// lib/src/configs/formats/mcpb.js
var mcpb = {
  ...COMMON,
  client: CLIENTS.mcpb,
  patterns: ["**/manifest.json"],
  recognises: recognises2,
  trace: /"dxt_version"|"mcp_config"/,
  syntax: STRICT,
  rootKeys: ["server"],
  reshape,
  keys: ["platform_overrides"],
  inputsKey: "inputs",
  notes: {
    where: "that describes a server",
    read: [
      "`mcp_config` with the `platform_overrides` of the machine that runs the check.",
      "`${user_config.KEY}` is answered by a variable of the name `KEY`, or by its `default`; one that is not required is empty.",
      "`${__dirname}`, `${HOME}`, `${DESKTOP}`, `${DOCUMENTS}`, `${DOWNLOADS}`, `${/}`, `${pathSeparator}`.",
      "A server of type `uv` without `mcp_config` is started with `uv run`."
    ],
    unread: [
      "Where a host starts the server is not specified: here it is the manifest's folder.",
      "`compatibility`, and what else the manifest says of the bundle."
    ],
    sources: ["MCPB: MANIFEST.md"]
  }
};
function recognises2(root) {
  const version = memberOf(root, "manifest_version") ?? memberOf(root, "dxt_version");
  return version?.value.kind === "string" && memberOf(root, "server")?.value.kind === "object";
}
function reshape(root) {
  const server = memberOf(root, "server");
  const name = memberOf(root, "name")?.value;
  if (server?.value.kind !== "object")
    return root;
  const entry = entryOf(server.value, userConfig(root));
  const named2 = name?.kind === "string" ? { key: name.value, keyOrigin: name.origin } : { key: "server", keyOrigin: server.keyOrigin };
  const servers = entry ? [{ ...named2, value: entry }] : [];
  return {
    ...root,
    members: [
      asMember("server", { kind: "object", members: servers, origin: server.value.origin }),
      asMember("inputs", inputsOf(root))
    ]
  };
}
var asMember = (key, value) => ({
  key,
  keyOrigin: value.origin,
  value
});
var userConfig = (root) => {
  const config = memberOf(root, "user_config")?.value;
  return config?.kind === "object" ? membersOf(config) : [];
};
function entryOf(server, options) {
  const config = memberOf(server, "mcp_config")?.value;
  if (config?.kind !== "object")
    return uvEntry(server);
  const overrides = memberOf(config, "platform_overrides")?.value;
  const own = overrides?.kind === "object" ? memberOf(overrides, process.platform)?.value : void 0;
  const merged = own?.kind === "object" ? overridden(config, own) : config;
  return withMember(merged, "args", (args) => withListedAnswers(args, options));
}
function overridden(config, own) {
  const kept = config.members.filter(({ key }) => key === "env" || !memberOf(own, key));
  const further2 = own.members.filter(({ key }) => key !== "env" || !memberOf(config, "env"));
  const merged = { ...config, members: [...kept, ...further2] };
  const env = memberOf(own, "env")?.value;
  return withMember(merged, "env", (value) => value.kind === "object" && env?.kind === "object" ? { ...value, members: [...value.members, ...env.members] } : value);
}
function uvEntry(server) {
  const type = memberOf(server, "type")?.value;
  const entryPoint = memberOf(server, "entry_point")?.value;
  if (type?.kind !== "string" || type.value !== "uv" || entryPoint?.kind !== "string")
    return null;
  const { origin } = entryPoint;
  const text4 = (value) => ({ kind: "string", value, origin });
  const items = [...["run", "--directory", "${__dirname}"].map(text4), entryPoint];
  return {
    kind: "object",
    members: [asMember("command", text4("uv")), asMember("args", { kind: "list", items, origin })],
    origin: server.origin
  };
}
function withListedAnswers(args, options) {
  if (args.kind !== "list")
    return args;
  const items = args.items.flatMap((item) => {
    const key = item.kind === "string" && /^\$\{user_config\.([^{}]+)\}$/.exec(item.value)?.[1];
    const option = key && options.find((one) => one.key === key)?.value;
    const standard = option && option.kind === "object" && memberOf(option, "default")?.value;
    return standard && standard.kind === "list" ? standard.items : [item];
  });
  return { ...args, items };
}
function inputsOf(root) {
  const items = userConfig(root).flatMap(({ key, keyOrigin, value }) => {
    if (value.kind !== "object")
      return [];
    const id = { kind: "string", value: key, origin: keyOrigin };
    const standard = defaultOf(value);
    const members = [asMember("id", id), ...standard ? [asMember("default", standard)] : []];
    return [{ kind: "object", members, origin: keyOrigin }];
  });
  return { kind: "list", items, origin: root.origin };
}
function defaultOf(option) {
  const standard = memberOf(option, "default")?.value;
  const { origin } = option;
  if (standard?.kind === "string")
    return standard;
  if (standard?.kind === "number" || standard?.kind === "boolean")
    return { kind: "string", value: String(standard.value), origin };
  const required = memberOf(option, "required")?.value;
  const isRequired = required?.kind === "boolean" && required.value;
  return isRequired ? null : { kind: "string", value: "", origin };
}

// lib/src/configs/formats/opencode.js
var opencode = {
  ...COMMON,
  client: CLIENTS.opencode,
  patterns: ["**/opencode.json", "**/opencode.jsonc"],
  syntax: { ...JSONC, references: true },
  rootKeys: ["mcp"],
  shared: true,
  reshape: reshape2,
  roles: { ...COMMON_ROLES, env: "environment" },
  keys: ["enabled", "timeout", "oauth"],
  types: { local: "stdio", remote: "http" },
  otherTypes: "refused",
  typeNeeded: "always",
  badEntry: "all",
  offSwitches: [{ key: "enabled", value: false }],
  flaws: commandFlaws2,
  fileFlaws: idleArguments,
  needs: filesReferredTo,
  needsFrom: "file",
  notes: {
    read: [
      "`{env:NAME}` and `{file:path}`, also outside of strings; paths start at the file's own folder, `~/` is the home.",
      "An entry of nothing but `enabled` switches a server of another config on or off.",
      "A remote server is tried with Streamable HTTP first, and then with SSE."
    ],
    unread: [
      "`timeout` is the limit for the list of tools, not for the start, which has no documented limit.",
      "References in other parts of the file are not looked at, although a missing `{file:path}` there stops opencode too.",
      "A `{file:path}` that does not stand in a string can only be a number, `true` or `false`, and is not put in."
    ],
    sources: [
      "opencode documentation: MCP servers, config",
      "`config/mcp.ts`, `config/variable.ts`, `mcp/index.ts` of opencode"
    ]
  }
};
var opencodeFolder = {
  ...opencode,
  patterns: ["**/.opencode/opencode.json", "**/.opencode/opencode.jsonc"],
  ownPlace: true,
  rootAbove: 1
};
var kilo = {
  ...opencode,
  client: CLIENTS.kilo,
  patterns: ["**/kilo.json", "**/kilo.jsonc"],
  badEntry: "alone",
  flaws: (entry) => [...commandFlaws2(entry), ...environmentFlaws(entry)],
  notes: {
    read: [
      "As `opencode.json`, but an entry with `{env:NAME}` is left out: the config of a project may not read the environment."
    ],
    unread: [
      "Kilo reads `opencode.json` too; what it makes of one is not told.",
      "A `{file:path}` may not lead out of the project; that is not checked."
    ],
    sources: [
      "`config/variable.ts` of Kilo",
      "Kilo pull requests 11886 and 12554: references in the config of a project"
    ]
  }
};
var kiloFolder = {
  ...kilo,
  patterns: ["**/.kilo/kilo.json", "**/.kilo/kilo.jsonc"],
  ownPlace: true,
  rootAbove: 1
};
function reshape2(root) {
  const judged = withMember(root, "mcp", withoutToggles);
  return withEntries(judged, "mcp", (entry) => withCommandList(withoutUnknown(entry)));
}
function withoutToggles(servers) {
  if (servers.kind !== "object")
    return servers;
  const members = servers.members.filter(({ value }) => !isToggle(value));
  return { ...servers, members };
}
var isToggle = (entry) => entry.kind === "object" && entry.members.length > 0 && entry.members.every(({ key, value }) => key === "enabled" && isOn(value));
var isOn = (value) => value.kind !== "boolean" || value.value;
function withoutUnknown(entry) {
  const members = entry.members.flatMap((member2) => isBare(member2.value) && !TEXTS.includes(member2.key) ? [] : [{ ...member2, value: writtenOut(member2.value) }]);
  return { ...entry, members };
}
var TEXTS = ["type", "command", "url", "cwd"];
var isBare = (node) => node.kind === "string" && node.value.startsWith(BARE);
function writtenOut(node) {
  if (node.kind === "list")
    return { ...node, items: node.items.map(writtenOut) };
  if (node.kind === "object") {
    const members = node.members.map((member2) => ({ ...member2, value: writtenOut(member2.value) }));
    return { ...node, members };
  }
  return node.kind === "string" && isBare(node) ? { ...node, value: `{${node.value.replace(BARE, () => bareInitial(node.value))}}` } : node;
}
var bareInitial = (value) => value.startsWith(`${BARE}nv:`) ? "e" : "f";
function idleArguments(root) {
  const servers = memberOf(root, "mcp")?.value;
  const entries = servers?.kind === "object" ? membersOf(servers) : [];
  return entries.flatMap(({ value }) => {
    const args = value.kind === "object" ? memberOf(value, "args") : void 0;
    const command2 = value.kind === "object" ? memberOf(value, "command") : void 0;
    if (!args || command2?.value.kind !== "list")
      return [];
    const problem = "`args` has no effect beside a `command` that is a list";
    return [
      misshapen(problem, "move the items of `args` to the end of `command`", args.keyOrigin).fact
    ];
  });
}
function commandFlaws2(entry) {
  const command2 = memberOf(entry, "command");
  if (command2?.value.kind !== "string" || isSplit(command2, memberOf(entry, "args")))
    return [];
  const remedy = 'write `command` as a list of strings, the program first and each argument after it: `"command": ["npx", "-y", "name-of-the-package"]`';
  return [misshapen("`command` is a string, and must be a list", remedy, command2.value.origin)];
}
function environmentFlaws(entry) {
  return stringsIn(entry).flatMap((node) => {
    const [reference2] = /\{env:[^{}]+\}/.exec(node.value) ?? [];
    if (!reference2)
      return [];
    const problem = `\`${reference2}\` refers to the environment, which Kilo since 7.4.5 refuses in the config of a project`;
    const remedy = "take the reference out: a server inherits the environment of Kilo; for a header, write the server into `~/.config/kilo/kilo.json`";
    return [misshapen(problem, remedy, node.origin)];
  });
}
function stringsIn(node) {
  if (node.kind === "string")
    return [node];
  if (node.kind === "list")
    return node.items.flatMap(stringsIn);
  return node.kind === "object" ? membersOf(node).flatMap(({ value }) => stringsIn(value)) : [];
}
function filesReferredTo(text4) {
  return [...text4.matchAll(/\{file:([^{}\n]+)\}/g)].flatMap(([, path31]) => path31 ?? []);
}

// lib/src/configs/formats/qwen.js
var qwen = {
  ...COMMON,
  client: CLIENTS["qwen-code"],
  patterns: ["**/.qwen/settings.json"],
  rootAbove: 1,
  syntax: LENIENT,
  shared: true,
  aliases: { url: ["httpUrl"] },
  keys: [
    ...["timeout", "discoveryTimeoutMs", "trust", "description", "includeTools", "excludeTools"],
    ...["oauth", "tcp", "authProviderType", "targetAudience", "targetServiceAccount"],
    ...["versionNegotiation", "appResourceMaxBytes", "appResourceTimeoutMs"]
  ],
  envValues: ["number", "boolean"],
  types: { http: "http", sse: "sse" },
  untypedUrl: "sse",
  offLists: [
    { file: null, path: ["mcp", "excluded"], says: "off", wildcards: true },
    { file: null, path: ["mcp", "allowed"], says: "on", wildcards: true }
  ],
  startLimitMs: 3e4,
  limitKeys: [{ key: "discoveryTimeoutMs", unit: 1 }],
  notes: {
    read: [
      "`timeout` is the limit of a tool call; `discoveryTimeoutMs` is that of a start, 5 s for a remote server.",
      "`mcp.excluded` and `mcp.allowed` may hold `*` and `?`."
    ],
    unread: ["Comments are allowed; whether trailing commas are is not documented."],
    sources: ["Qwen Code documentation: MCP"]
  }
};
var qwenExtension = {
  ...qwen,
  client: { ...qwen.client, dialect: "gemini-extension" },
  patterns: ["**/qwen-extension.json"],
  rootAbove: 0,
  offLists: [],
  notes: {
    read: ["Read as `gemini-extension.json` is: the program stems from Gemini CLI."],
    unread: ["The rest of the manifest."],
    sources: ["Qwen Code documentation: extensions"]
  }
};

// lib/src/configs/formats/registry/values.js
function pick(node, key) {
  const older2 = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return (memberOf(node, key) ?? memberOf(node, older2))?.value;
}
function stringAt(node, key) {
  const value = pick(node, key);
  return value?.kind === "string" ? value.value : void 0;
}
var objectsAt = (node, key) => {
  const value = pick(node, key);
  return value?.kind === "list" ? value.items.filter((item) => item.kind === "object") : [];
};
var isTrue = (node, key) => {
  const value = pick(node, key);
  return value?.kind === "boolean" && value.value;
};
var reference = (id) => `\${input:${id}}`;
function inputValue(input2, id) {
  const origin = (pick(input2, "value") ?? pick(input2, "default"))?.origin ?? input2.origin;
  const value = stringAt(input2, "value");
  if (value !== void 0)
    return { ...withVariables(value, input2), origin };
  const standard = stringAt(input2, "default") ?? null;
  if (standard === null && !isTrue(input2, "isRequired"))
    return { text: null, origin, asked: [] };
  return { text: reference(id), origin, asked: [{ id, standard, origin }] };
}
function withVariables(text4, holder) {
  const declared = pick(holder, "variables");
  const variables = declared?.kind === "object" ? membersOf(declared) : [];
  const used = variables.filter(({ key }) => text4.includes(`{${key}}`));
  return {
    text: used.reduce((rest, { key }) => rest.replaceAll(`{${key}}`, () => reference(key)), text4),
    asked: used.flatMap(asVariable)
  };
}
function asVariable({ key, value, keyOrigin }) {
  if (value.kind !== "object")
    return [];
  const known2 = stringAt(value, "value") ?? stringAt(value, "default");
  const standard = known2 ?? (isTrue(value, "isRequired") ? null : "");
  return [{ id: key, standard, origin: keyOrigin }];
}

// lib/src/configs/formats/registry/arguments.js
var argumentsAt = (node, key) => objectsAt(node, key).flatMap((argument) => stringAt(argument, "type") === "named" ? named(argument) : positional(argument));
function positional(argument) {
  const value = inputValue(argument, stringAt(argument, "valueHint") ?? "argument");
  return value.text === null ? [] : [value];
}
function named(argument) {
  const name = stringAt(argument, "name");
  if (name === void 0)
    return [];
  const origin = pick(argument, "name")?.origin ?? argument.origin;
  const flag = { text: name, origin, asked: [] };
  const value = inputValue(argument, name.replace(/^-+/, ""));
  if (value.text !== null && value.text !== "")
    return [flag, value];
  return isFlag(argument) ? [flag] : [];
}
var isFlag = (argument) => isTrue(argument, "isRequired") || ASKING.every((key) => pick(argument, key) === void 0);
var ASKING = ["description", "placeholder", "choices", "format", "valueHint", "isSecret"];

// lib/src/configs/formats/registry/packages.js
function startOf(described) {
  const kind = kindOf(described);
  const launch = kind && Object.hasOwn(LAUNCHES, kind) ? LAUNCHES[kind] : void 0;
  const identifier = identifierOf(described);
  if (!launch || !identifier || !speaksStdio(described))
    return null;
  const env = variablesOf2(described);
  const literal3 = (text4) => ({ ...identifier, text: text4 });
  const runtime = argumentsAt(described, "runtimeArguments");
  const version = stringAt(described, "version");
  const parts = { identifier: identifier.text ?? "", version, runtime: texts(runtime), env };
  const { command: command2, before, id, after } = launch(parts, stringAt(described, "runtimeHint"));
  return {
    command: literal3(command2),
    args: [
      ...before.map(literal3),
      ...runtime,
      ...after.map(literal3),
      literal3(id),
      ...argumentsAt(described, "packageArguments")
    ],
    env
  };
}
var kindOf = (described) => stringAt(described, "registryType") ?? stringAt(described, "registryName");
var texts = (values) => values.flatMap(({ text: text4 }) => text4 ?? []);
var versioned = ({ identifier, version }, sign) => version ? `${identifier}${sign}${version}` : identifier;
var npm = (parts, hint = "npx") => {
  const asks = hint === "npx" && !parts.runtime.some((word) => word === "-y" || word === "--yes");
  return { command: hint, before: asks ? ["-y"] : [], after: [], id: versioned(parts, "@") };
};
var pypi = (parts, hint = "uvx") => ({
  command: hint,
  before: hint === "pipx" ? ["run"] : [],
  after: [],
  id: versioned(parts, hint === "uvx" && !parts.runtime.includes("--from") ? "@" : "==")
});
var nuget = (parts, hint = "dnx") => ({
  command: hint,
  before: [],
  after: parts.runtime.includes("--yes") ? [] : ["--yes"],
  id: versioned(parts, "@")
});
var oci = (parts, hint = "docker") => ({
  command: hint,
  before: parts.runtime[0] === "run" ? [] : ["run", "-i", "--rm"],
  after: parts.env.flatMap(([name]) => isHandedOn(name, parts) ? [] : ["-e", name]),
  id: /[:@][^/]*$/.test(parts.identifier) ? parts.identifier : versioned(parts, ":")
});
var isHandedOn = (name, { runtime }) => runtime.some((word) => word === name || word.startsWith(`${name}=`));
var LAUNCHES = { npm, pypi, nuget, oci, docker: oci };
function identifierOf(described) {
  const node = pick(described, "identifier") ?? pick(described, "name");
  return node?.kind === "string" ? { text: node.value, origin: node.origin, asked: [] } : null;
}
function speaksStdio(described) {
  const transport = pick(described, "transport");
  const type = transport?.kind === "object" ? stringAt(transport, "type") : void 0;
  return type === void 0 || type === "stdio";
}
function variablesOf2(described) {
  return objectsAt(described, "environmentVariables").flatMap((variable) => {
    const name = stringAt(variable, "name");
    if (name === void 0)
      return [];
    const value = inputValue(variable, name);
    return value.text === null ? [] : [[name, value]];
  });
}

// lib/src/configs/formats/registry/servers.js
function serversDescribed(root) {
  const described = [
    ...objectsAt(root, "packages").flatMap(ofPackage),
    ...objectsAt(root, "remotes").flatMap(ofRemote)
  ];
  const names = namesOf(stringAt(root, "name") ?? "server", described);
  const servers = described.map((one, index) => {
    const value = { kind: "object", members: one.members, origin: one.origin };
    return { key: names[index] ?? "", keyOrigin: one.origin, value };
  });
  const inputs = described.flatMap(({ asked: asked2 }) => asked2).map(asInput);
  const { origin } = root;
  return {
    ...root,
    members: [
      { key: "packages", keyOrigin: origin, value: { kind: "object", members: servers, origin } },
      { key: "inputs", keyOrigin: origin, value: { kind: "list", items: inputs, origin } }
    ]
  };
}
function namesOf(name, described) {
  if (described.length === 1)
    return [name];
  const counts2 = /* @__PURE__ */ new Map();
  return described.map(({ kind }) => {
    const count = (counts2.get(kind) ?? 0) + 1;
    counts2.set(kind, count);
    return count === 1 ? `${name} (${kind})` : `${name} (${kind} ${count})`;
  });
}
function ofPackage(described) {
  const start2 = startOf(described);
  if (!start2)
    return [];
  const { command: command2, args, env } = start2;
  const { origin } = command2;
  return [
    {
      kind: kindOf(described) ?? "package",
      origin,
      members: [
        member("type", text2("stdio", origin)),
        member("command", textOf(command2)),
        member("args", { kind: "list", items: args.map(textOf), origin }),
        ...env.length > 0 ? [member("env", mapOf(env, origin))] : []
      ],
      asked: [...args, ...env.map(([, value]) => value)].flatMap(({ asked: asked2 }) => asked2)
    }
  ];
}
function ofRemote(remote) {
  const url = pick(remote, "url");
  if (url?.kind !== "string")
    return [];
  const { origin } = url;
  const type = stringAt(remote, "type") ?? stringAt(remote, "transportType") ?? "streamable-http";
  const address2 = withVariables(url.value, remote);
  const headers = headersOf(remote);
  return [
    {
      kind: type,
      origin,
      members: [
        member("type", text2(type, pick(remote, "type")?.origin ?? origin)),
        member("url", text2(address2.text ?? url.value, origin)),
        ...headers.length > 0 ? [member("headers", mapOf(headers, origin))] : []
      ],
      asked: [...address2.asked, ...headers.flatMap(([, value]) => value.asked)]
    }
  ];
}
var headersOf = (remote) => objectsAt(remote, "headers").flatMap((header) => {
  const name = stringAt(header, "name");
  const value = name === void 0 ? null : inputValue(header, name);
  return name === void 0 || value?.text == null ? [] : [[name, value]];
});
var member = (key, value) => ({
  key,
  keyOrigin: value.origin,
  value
});
var text2 = (value, origin) => ({ kind: "string", value, origin });
var textOf = ({ text: value, origin }) => text2(value ?? "", origin);
var mapOf = (values, origin) => ({
  kind: "object",
  members: values.map(([key, value]) => ({ key, keyOrigin: value.origin, value: textOf(value) })),
  origin
});
function asInput({ id, standard, origin }) {
  const members = [
    member("id", text2(id, origin)),
    ...standard === null ? [] : [member("default", text2(standard, origin))]
  ];
  return { kind: "object", members, origin };
}

// lib/src/configs/formats/registry.js
var registry = {
  ...COMMON,
  client: CLIENTS.registry,
  patterns: ["**/server.json"],
  recognises: recognises3,
  trace: /server\.schema\.json/,
  syntax: STRICT,
  rootKeys: ["packages", "remotes"],
  reshape: serversDescribed,
  types: { stdio: "stdio", "streamable-http": "http", http: "http", sse: "sse" },
  otherTypes: "refused",
  inputsKey: "inputs",
  notes: {
    where: "that describes a server",
    read: [
      "Packages of npm (`npx -y`), PyPI (`uvx`), NuGet (`dnx`) and OCI (`docker run -i --rm`), with `runtimeHint`, `runtimeArguments`, `packageArguments` and `environmentVariables`.",
      "`remotes`, with headers and variables.",
      "A value that is required and has no default is answered by a variable of its name; what is not required and has none is left out."
    ],
    unread: [
      "Packages of other kinds (`mcpb`, `cargo`), and packages that speak HTTP after their start.",
      "`fileSha256`, and whether the package really names this server."
    ],
    sources: ["MCP Registry: server.json schema and format specification"]
  }
};
function recognises3(root) {
  const schema = memberOf(root, "$schema")?.value;
  if (schema?.kind === "string")
    return /modelcontextprotocol.*server\.schema\.json/.test(schema.value);
  const isNamed2 = memberOf(root, "name")?.value.kind === "string";
  return isNamed2 && (listsMapsWith(root, "packages", PACKAGE) || listsMapsWith(root, "remotes", REMOTE));
}
var PACKAGE = ["registryType", "registry_type", "registry_name"];
var REMOTE = ["transport_type", "type"];
function listsMapsWith(root, key, keys) {
  const list = memberOf(root, key)?.value;
  return list?.kind === "list" && list.items.some((item) => item.kind === "object" && keys.some((one) => memberOf(item, one)));
}

// lib/src/configs/formats/roo.js
var roo = {
  ...COMMON,
  client: CLIENTS["roo-code"],
  patterns: ["**/.roo/mcp.json"],
  rootAbove: 1,
  syntax: STRICT,
  flaws: idleEnvFile,
  keys: ["timeout", "alwaysAllow", "disabledTools", "watchPaths", "disabled"],
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "with-url",
  mixed: "refused",
  badEntry: "all",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 6e4,
  limitKeys: [{ key: "timeout", unit: 1e3, range: [1, 3600], callsOnly: true }],
  environment: SDK_ENVIRONMENT,
  notes: {
    read: ["`timeout` is the limit of a tool call, in seconds; a start has 60 s."],
    unread: ["`watchPaths` has no effect on the check."],
    sources: ["`McpHub.ts` and `config.ts` of Roo Code"]
  }
};
var kiloLegacy = {
  ...roo,
  client: CLIENTS["kilo-legacy"],
  patterns: ["**/.kilocode/mcp.json"],
  notes: {
    read: ["Read as `.roo/mcp.json` is: the program stems from Roo Code."],
    unread: ["Newer versions read `kilo.json`."],
    sources: ["Kilo Code documentation: MCP", "`McpHub.ts` of Roo Code"]
  }
};

// lib/src/configs/formats/trae.js
var trae = {
  ...UNDOCUMENTED,
  client: CLIENTS.trae,
  patterns: ["**/.trae/mcp.json"],
  rootAbove: 1,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF],
    sources: ["Trae documentation: MCP servers"]
  }
};

// lib/src/configs/formats/visual-studio.js
var visualStudio = {
  ...UNDOCUMENTED,
  client: CLIENTS["visual-studio"],
  patterns: ["**/.vs/mcp.json"],
  rootAbove: 1,
  rootKeys: ["servers"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  inputsKey: "inputs",
  notes: {
    read: ["`servers` with `command` or `url`; `${input:id}` as in VS Code."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "`.cursor/mcp.json`, which Visual Studio looks into as well: under which key is not documented."
    ],
    sources: ["Visual Studio documentation: Use MCP servers"]
  }
};
var visualStudioCode = {
  ...visualStudio,
  patterns: ["**/.vscode/mcp.json"],
  readsAt: ({ above: above2 }) => holdSolution(above2),
  notes: { ...visualStudio.notes, where: "beside the folder of a solution" }
};
var visualStudioSolution = {
  ...visualStudio,
  patterns: ["**/.mcp.json"],
  readsAt: ({ beside }) => holdSolution(beside),
  recognises: (root) => !memberOf(root, "mcpServers") && memberOf(root, "servers") !== void 0,
  claims: true,
  trace: /^(?![\s\S]*"mcpServers")[\s\S]*"servers"/,
  rootAbove: 0,
  syntax: { ...LENIENT, empty: false },
  notes: {
    ...visualStudio.notes,
    where: "beside a solution, with `servers` in it",
    read: [
      "Only beside a `*.sln` or `*.slnx`, and only where the servers stand under `servers`.",
      ...visualStudio.notes.read
    ]
  }
};

// lib/src/configs/formats/vscode.js
var vscode = {
  ...COMMON,
  client: CLIENTS.vscode,
  patterns: ["**/.vscode/mcp.json"],
  rootAbove: 1,
  syntax: { ...JSONC, unicodeBlanks: true },
  rootKeys: ["servers"],
  furtherRoles: { envFile: "envFile" },
  keys: ["envFile", "dev", "sandboxEnabled", "sandbox", "gallery", "version", "oauth"],
  envValues: ["number", "boolean", "null"],
  types: { stdio: "stdio", http: "http" },
  inputsKey: "inputs",
  needs: envFilesIn,
  notes: {
    read: [
      "`${input:id}` is answered by a variable of that name or by the input's `default`.",
      "`envFile`; a `PATH` in `env` is put behind the inherited one; `null` takes a variable away."
    ],
    unread: [
      "`sandbox` and `dev` have no effect on the check.",
      "`mcp` in a `*.code-workspace` file."
    ],
    sources: [
      "VS Code documentation: MCP configuration",
      "`mcpResourceScannerService.ts`, `extHostMcpNode.ts` of VS Code"
    ]
  }
};

// lib/src/configs/formats/vscode-root.js
var vscodeRoot = {
  ...vscode,
  client: { ...vscode.client, reference: "${NAME}", dialect: "vscode-root" },
  patterns: [".mcp.json"],
  readsAt: (around) => around.atRoot && inProject(around),
  rootAbove: 0,
  rootKeys: ["mcpServers"],
  bare: "always",
  inputsKey: null,
  notes: {
    where: "where the search begins",
    read: ["`mcpServers`, or the whole file as the map of servers; comments and trailing commas."],
    unread: ["`inputs`."],
    sources: ["`mcpWorkspaceConfiguration.ts`, `envVarResolution.ts` of VS Code"]
  }
};

// lib/src/configs/formats/warp.js
var warp = {
  ...UNDOCUMENTED,
  client: CLIENTS.warp,
  patterns: ["**/.warp/.mcp.json"],
  ownPlace: true,
  rootAbove: 1,
  rootKeys: ["mcpServers", "servers", "mcp_servers"],
  bare: "always",
  roles: { ...COMMON_ROLES, cwd: "working_directory" },
  keys: ["start_on_launch"],
  notes: {
    read: ["`working_directory` in the place of `cwd`."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "Which keys beside `mcpServers` may hold the servers is not documented; those of other clients are let pass.",
      "Warp reads the `.mcp.json` and `.codex/config.toml` of other clients where the user has it so; they are judged for those clients."
    ],
    sources: ["Warp documentation: MCP"]
  }
};

// lib/src/configs/formats/zed.js
var zed = {
  ...COMMON,
  client: CLIENTS.zed,
  patterns: ["**/.zed/settings.json"],
  rootAbove: 1,
  syntax: LENIENT,
  rootKeys: ["context_servers"],
  shared: true,
  reshape: (root) => withEntries(root, "context_servers", withoutOldForms),
  keys: ["enabled", "remote", "settings", "source", "timeout", "oauth"],
  offSwitches: [{ key: "enabled", value: false }],
  leavesOut: ofExtension,
  startLimitMs: 6e4,
  limitKeys: [{ key: "timeout", unit: 1e3 }],
  notes: {
    read: [
      '`"command": { "path", "args", "env" }` and `"source": "custom"` of older versions.',
      "The servers of extensions (`settings` without `command` and `url`) are not started.",
      "`cwd` is no key of Zed: a server starts in the folder of the project.",
      "`timeout` holds for each request, in seconds."
    ],
    unread: ["`context_server_timeout` of the user's own settings."],
    sources: ["`ContextServerSettingsContent` in the source of Zed", "Zed documentation: MCP"]
  }
};
var withoutOldForms = (entry) => without(withCommandObject(entry), "cwd");
function ofExtension(entry) {
  const startsItself = memberOf(entry, "command") ?? memberOf(entry, "url");
  return !startsItself && memberOf(entry, "settings") ? "an extension of Zed starts it" : null;
}

// lib/src/configs/index.js
var FORMATS = [
  claudeCode,
  claudePlugin,
  claudeAgents,
  vscode,
  cursor,
  codex,
  codexPlugin,
  copilotCli,
  copilotRepository,
  copilotPlugin,
  copilotManifest,
  vscodeRoot,
  ...[gemini, geminiExtension, qwen, qwenExtension, roo, kiloLegacy, cline],
  ...[kiro, kiroAgents, amazonQ, amazonQAgents, factory, junie, aiAssistant, devin, devinConfig],
  ...[antigravity, amp, trae, augment, warp, zed],
  ...[visualStudio, visualStudioCode, visualStudioSolution],
  opencode,
  opencodeFolder,
  kilo,
  kiloFolder,
  crush,
  goose,
  continueYaml,
  continueJson,
  copilotAgents,
  ghAw,
  cursorPlugin,
  agentPlugins,
  agentPluginsBySchema,
  registry,
  mcpb
];
var DE_FACTO = claudeCode;
var matchers2 = FORMATS.map(({ patterns }) => pathMatcher(patterns));
function formatsOf(path31) {
  const plain3 = path31.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/)*/, "");
  return FORMATS.filter((_, index) => matchers2[index]?.(plain3));
}
function readersOf(path31, around) {
  const all = formatsOf(path31).filter(({ readsAt }) => readsAt?.(around) ?? true);
  const own = all.filter(({ ownPlace }) => ownPlace);
  const readers = own.length > 0 ? own : all;
  return readers.length > 0 ? readers : [DE_FACTO];
}

// lib/src/configs/load.js
import { readdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import path4 from "node:path";

// lib/src/configs/parse.js
import path2 from "node:path";

// lib/src/plan/agree.js
function agree(first2, others) {
  if (others.length === 0)
    return { facts: first2.facts, asides: [] };
  const all = [first2, ...others];
  const heard = all.map(({ facts }) => new Set(facts.map(keyOf)));
  const told = all.map((reader, index) => ({
    client: reader.client,
    facts: reader.facts.filter((fact2) => !heard.slice(0, index).some((earlier) => earlier.has(keyOf(fact2)))).map((fact2) => ({ ...fact2, readers: readersOf2(fact2, index, all, heard) }))
  }));
  const [own, ...asides] = told;
  return {
    facts: own?.facts ?? [],
    asides: asides.filter(({ facts }) => facts.length > 0)
  };
}
function readersOf2(fact2, teller2, all, heard) {
  const key = keyOf(fact2);
  const titles = (says) => all.flatMap(({ client }, index) => index !== teller2 && heard[index]?.has(key) === says ? [client.title] : []);
  return { also: titles(true), not: titles(false) };
}
var keyOf = ({ kind, origin, captures }) => {
  const subject = SUBJECTS[kind];
  const what = subject ? captures[subject] : void 0;
  return `${kind} ${origin?.line ?? 0}:${origin?.column ?? 0} ${what ?? ""}`;
};
var SUBJECTS = {
  "wrong-shape": "problem",
  "unset-variable": "variable",
  "unset-input": "reference",
  "foreign-reference": "reference"
};

// lib/src/configs/agree.js
function agreeOnFile(readings) {
  const [first2, ...others] = readings;
  if (!first2)
    return null;
  if (others.length === 0)
    return first2;
  const byName2 = others.map(({ servers: servers2 }) => new Map(servers2.map((one) => [one.name, one])));
  const servers = first2.servers.map((server) => withReadings(server, of(server, byName2)));
  return { ...first2, ...agree(first2, others), servers, others: others.map(({ client }) => client) };
}
var withReadings = (server, readings) => ({
  ...server,
  readings,
  limits: [server, ...readings].flatMap(({ limits = [] }) => limits)
});
var of = ({ name }, byName2) => byName2.flatMap((servers) => servers.get(name) ?? []);

// lib/src/configs/bad-entry.js
function failsTogether(servers, { badEntry, client }) {
  if (badEntry === "alone" || servers.length < 2)
    return servers;
  return servers.map((server) => server.startable ? server : withCost(server, client.title));
}
function withCost(server, client) {
  const facts = server.facts.map((told) => {
    const { problem } = told.captures;
    if (told.kind !== "wrong-shape" || problem === void 0)
      return told;
    const cost = `${problem}; ${client} then reads no server of this file`;
    return { ...told, captures: { ...told.captures, problem: cost } };
  });
  return { ...server, facts };
}

// lib/src/configs/transport.js
function reachOf(entry, format, mistaken) {
  const type = givenMember(entry, "type", format);
  const declared = type && declaredTransport(type, format);
  const transport = declared?.transport ?? guess(entry, format, type, mistaken);
  if (type && !declared && format.otherTypes === "refused")
    return { transport, flaws: [unknownType(type, format)] };
  const isMixed = format.mixed === "refused" && hasBoth(entry, format);
  const flaws = type && !isMixed ? [] : typeMissing(entry, format, mistaken);
  return { transport, flaws };
}
function givenMember(entry, role, format) {
  const aliases = format.aliases[role];
  const member2 = memberOf(entry, format.roles[role]) ?? aliases?.map((name) => memberOf(entry, name)).find((found3) => found3 !== void 0);
  const isNothing = member2?.value.kind === "null" && format.envValues.includes("null");
  return isNothing ? void 0 : member2;
}
var hasBoth = (entry, format) => givenMember(entry, "command", format) !== void 0 && givenMember(entry, "url", format) !== void 0;
function declaredTransport({ value }, format) {
  if (value.kind !== "string" || !Object.hasOwn(format.types, value.value))
    return void 0;
  const transport = format.types[value.value];
  return transport && { transport };
}
function guess(entry, format, type, mistaken) {
  const command2 = givenMember(entry, "command", format);
  const url = givenMember(entry, "url", format);
  if (command2 && !isEmptyString(command2))
    return "stdio";
  if (!url && !mistaken.includes("url"))
    return "stdio";
  if (type?.value.kind === "string" && type.value.value === "sse")
    return "sse";
  return url?.key === format.roles.url ? format.untypedUrl : "http";
}
function typeKeyOf(entry, format) {
  const value = givenMember(entry, "type", format)?.value;
  const [http, sse] = [nameOf("http", format), nameOf("sse", format)];
  return {
    key: format.roles.type,
    given: value?.kind === "string" ? { value: value.value, origin: value.origin } : null,
    addressKey: givenMember(entry, "url", format)?.key ?? format.roles.url,
    names: { ...http !== void 0 && { http }, ...sse !== void 0 && { sse } }
  };
}
var isEmptyString = ({ value }) => value.kind === "string" && value.value.trim() === "";
function unknownType({ key, value }, format) {
  const known2 = Object.keys(format.types);
  const given = value.kind === "string" ? `\`${value.value.slice(0, 40)}\`` : kindInWords(value);
  const meant = value.kind === "string" ? meantType(value.value, format) : void 0;
  const list = known2.map((name) => `\`${name}\``).join(", ");
  const problem = `\`${key}\` is ${given}, which ${format.client.title} does not know`;
  const remedy = meant ? `write \`"${key}": "${meant}"\`` : `write one of ${list} as \`${key}\``;
  return misshapen(problem, remedy, value.origin);
}
function meantType(given, format) {
  const plain3 = given.toLowerCase().replace(/[^a-z]/g, "");
  const meant = Object.hasOwn(MEANT, plain3) ? MEANT[plain3] : void 0;
  const known2 = Object.keys(format.types);
  return known2.find((name) => name === plain3) ?? (meant && nameOf(meant, format));
}
var MEANT = {
  stdio: "stdio",
  local: "stdio",
  http: "http",
  remote: "http",
  streamable: "http",
  streamablehttp: "http",
  sse: "sse"
};
function typeMissing(entry, format, mistaken) {
  const command2 = givenMember(entry, "command", format);
  const url = givenMember(entry, "url", format);
  if (command2 && !url)
    return neededTypeMissing(command2, "stdio", format, mistaken);
  if (!url || isEmptyString(url))
    return [];
  if (command2)
    return [bothWays(url, format)];
  if (format.typeNeeded === "always")
    return neededTypeMissing(url, "http", format, mistaken);
  const isNeeded = format.typeNeeded !== "never" && !mistaken.includes("type");
  if (!isNeeded || url.value.kind !== "string")
    return [];
  const address2 = withoutLogin(url.value.value);
  const type = typeFor(/\/sse\/?$/.test(address2) ? "sse" : "http", format);
  const missing = fact("missing-type", { url: address2, type }, url.keyOrigin);
  return [{ fact: missing, fatal: true }];
}
var typeFor = (transport, format) => nameOf(transport, format) ?? nameOf("http", format) ?? transport;
var nameOf = (transport, { types }) => Object.entries(types).find(([, meant]) => meant === transport)?.[0];
function neededTypeMissing({ keyOrigin }, transport, format, mistaken) {
  if (format.typeNeeded !== "always" || mistaken.includes("type"))
    return [];
  const { client, roles } = format;
  const problem = `the entry has no \`${roles.type}\`, without which ${client.title} refuses it`;
  const remedy = `add \`"${roles.type}": "${typeFor(transport, format)}"\``;
  return [misshapen(problem, remedy, keyOrigin)];
}
function bothWays(url, { roles, mixed }) {
  const problem = `the entry has both \`${roles.command}\` and \`${roles.url}\``;
  const remedy = `keep \`${roles.command}\` if a program is to be started, \`${roles.url}\` if a server runs already`;
  return { ...misshapen(problem, remedy, url.keyOrigin), fatal: mixed === "refused" };
}

// lib/src/configs/foreign-keys.js
var NOBODY = "no known client";
var FOREIGN_KEYS = byKey([
  { key: "environment", role: "env", owner: "opencode" },
  { key: "envs", role: "env", owner: "Goose" },
  { key: "environmentVariables", role: "env", owner: NOBODY },
  { key: "environment_variables", role: "env", owner: NOBODY },
  { key: "cmd", role: "command", owner: "Goose" },
  { key: "arguments", role: "args", owner: NOBODY },
  { key: "argv", role: "args", owner: NOBODY },
  { key: "working_directory", role: "cwd", owner: "Warp" },
  { key: "workingDirectory", role: "cwd", owner: NOBODY },
  { key: "serverUrl", role: "url", owner: "Windsurf" },
  { key: "httpUrl", role: "url", owner: "Gemini CLI" },
  { key: "uri", role: "url", owner: "Goose" },
  { key: "url", role: "url", owner: "most clients" },
  { key: "env", role: "env", owner: "most clients" },
  { key: "cwd", role: "cwd", owner: "most clients" },
  { key: "headers", role: "headers", owner: "most clients" },
  { key: "command", role: "command", owner: "most clients" },
  { key: "http_headers", role: "headers", owner: "Codex" },
  { key: "httpHeaders", role: "headers", owner: NOBODY },
  { key: "header", role: "headers", owner: NOBODY },
  { key: "transport", role: "type", owner: "Rovo Dev" },
  { key: "transportType", role: "type", owner: "Cline" }
]);
function byKey(keys) {
  return new Map(keys.map((foreign4) => [foreign4.key, foreign4]));
}
function mistakenKeys(entry, format) {
  return entry.members.flatMap((member2) => {
    const foreign4 = foreignKeyOf(member2, format);
    if (!foreign4)
      return [];
    const { key, role, owner } = isNested(member2) ? NESTED : foreign4;
    const right = format.roles[role];
    if (givenMember(entry, role, format) || !matters(role, entry, format))
      return [];
    const type = role === "url" ? typeBeside(member2, entry, format) : {};
    return [{ role, fact: fact("foreign-key", { key, right, owner, ...type }, member2.keyOrigin) }];
  });
}
function typeBeside({ value }, entry, format) {
  const isGiven = givenMember(entry, "type", format) ?? memberOf(entry, "transport");
  if (format.typeNeeded === "never" || isGiven)
    return {};
  const isSse = value.kind === "string" && /\/sse\/?$/.test(value.value);
  return { type: `"${format.roles.type}": "${typeFor(isSse ? "sse" : "http", format)}"` };
}
function foreignKeyOf({ key }, format) {
  return isKnown(key, format) ? void 0 : FOREIGN_KEYS.get(key) ?? otherCase(key, format);
}
function isKnown(key, format) {
  const known2 = knownKeys.get(format) ?? knownKeysOf(format);
  knownKeys.set(format, known2);
  return known2.has(key);
}
var knownKeys = /* @__PURE__ */ new WeakMap();
function knownKeysOf({ roles, aliases, furtherRoles, keys }) {
  const names = [roles, furtherRoles].flatMap((named2) => Object.values(named2));
  return /* @__PURE__ */ new Set([...names, ...Object.values(aliases).flat(), ...keys]);
}
function otherCase(key, { roles }) {
  for (const role in roles) {
    const name = roles[role];
    if (name === key)
      return void 0;
    if (name.toLowerCase() === key.toLowerCase())
      return { key, role, owner: NOBODY };
  }
  return void 0;
}
var NESTED = { key: "transport", role: "url", owner: "Cline" };
var isNested = ({ key, value }) => key === "transport" && value.kind === "object" && memberOf(value, "url") !== void 0;
function matters(role, entry, format) {
  const has = (other) => givenMember(entry, other, format) !== void 0;
  if (role === "type")
    return format.typeNeeded !== "never" && has("url");
  if (role === "url" || role === "headers")
    return !has("command");
  return role === "command" ? !has("url") : !has("url") || has("command");
}

// lib/src/configs/lack.js
function lackOf({ keyOrigin }, entry, transport, format, mistaken) {
  const [needed, other] = transport === "stdio" ? NEEDS.stdio : NEEDS.remote;
  if (givenMember(entry, needed, format) || mistaken.includes(needed))
    return [];
  const { roles } = format;
  const otherMember = givenMember(entry, other, format);
  const type = givenMember(entry, "type", format);
  if (!otherMember || !type) {
    const problem2 = `the entry has neither \`${roles.command}\` nor \`${roles.url}\``;
    return [misshapen(problem2, `add \`${roles.command}\` with the program to start`, keyOrigin)];
  }
  const problem = `the entry has a \`${roles[other]}\`, but its \`${roles.type}\` wants a \`${roles[needed]}\``;
  const right = typeFor(needed === "command" ? "http" : "stdio", format);
  return [misshapen(problem, `write \`"${roles.type}": "${right}"\``, type.value.origin)];
}
var NEEDS = { stdio: ["command", "url"], remote: ["url", "command"] };

// lib/src/configs/off.js
function offReason(entry, transport, format) {
  const used = format.offSwitches.find(({ key, value }) => {
    const member2 = memberOf(entry, key);
    return member2 && isBoolean(member2.value, value);
  });
  if (used)
    return `it is switched off by \`"${used.key}": ${used.value}\``;
  const leftOut = format.leavesOut?.(entry);
  if (leftOut)
    return leftOut;
  const url = givenMember(entry, "url", format)?.value;
  if (transport === "stdio" || url?.kind !== "string")
    return null;
  if (url.value.trim() === "")
    return "its url is empty: not configured";
  return /^wss?:/i.test(url.value) ? "it is reached over WebSocket, which is not checked" : null;
}
function idleSwitches(entry, format) {
  const own = format.offSwitches.map(({ key }) => key);
  const right = own[0] ?? format.offLists.find(({ says }) => says === "off")?.path.join(".");
  if (!right)
    return [];
  return OFF_SWITCHES.filter(({ key }) => !own.includes(key)).flatMap(({ key, value, owner }) => {
    const member2 = memberOf(entry, key);
    const saysOff = member2 && isBoolean(member2.value, value);
    return saysOff ? [fact("foreign-key", { key, right, owner }, member2.keyOrigin)] : [];
  });
}
var OFF_SWITCHES = [
  { key: "disabled", value: true, owner: "Cursor" },
  { key: "enabled", value: false, owner: "opencode" }
];
var isBoolean = (node, wanted) => node.kind === "boolean" && node.value === wanted;

// lib/src/configs/reserved.js
function reservedName({ key, keyOrigin }, { reserved, client }) {
  if (!reserved.includes(key))
    return [];
  const problem = `the name \`${key}\` is reserved: ${client.title} skips the entry`;
  return [misshapen(problem, "give the server another name", keyOrigin)];
}

// lib/src/configs/secret-literals.js
function secretLiterals(entry, { roles }) {
  const key = `${roles.env} ${roles.headers}`;
  const known2 = found.get(entry);
  if (known2?.key === key)
    return known2.facts;
  const facts = literalsIn(entry, roles);
  found.set(entry, { key, facts });
  return facts;
}
var found = /* @__PURE__ */ new WeakMap();
function literalsIn(entry, { env, headers }) {
  return entry.members.flatMap(({ key, value }) => {
    const named2 = key === env || key === headers;
    return stringsIn2(value, key).flatMap((string) => {
      const kind = kindOf2(string.node.value) ?? (named2 ? kindByName(string) : void 0);
      return kind ? [fact("secret-literal", { key: string.key, kind }, string.node.origin)] : [];
    });
  });
}
function stringsIn2(node, key) {
  if (node.kind === "string")
    return [{ key, node }];
  if (node.kind === "list")
    return node.items.flatMap((item) => stringsIn2(item, key));
  if (node.kind !== "object")
    return [];
  return node.members.flatMap((member2) => stringsIn2(member2.value, member2.key));
}
var SHORTEST = 15;
function kindOf2(value) {
  if (value.length < SHORTEST && !value.includes("://"))
    return void 0;
  const found3 = SECRET_FORMATS.find(({ kind, pattern }) => {
    const [secret] = pattern.exec(value) ?? [];
    if (!secret || looksLikePlaceholder(secret))
      return false;
    return kind !== "a password in a URL" || isRealPassword(secret, value);
  });
  return found3?.kind;
}
function isRealPassword(password, url) {
  const [, user = "", host = ""] = /:\/\/([^/:@]*):[^/@]*@([^/:?#]*)/.exec(url) ?? [];
  if (/[$%{}<>*]/.test(password) || password === user)
    return false;
  const isLocal = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i.test(host);
  return !isLocal && !KNOWN_PASSWORD.test(password);
}
var KNOWN_PASSWORD = /^(?:pass|password|passwd|pw|secret|postgres|mysql|root|admin|user|test|guest|example|changeme|x+)\d{0,4}$/i;
var kindByName = ({ key, node }) => looksDrawn(withoutScheme(node.value)) && looksSecretName(key) ? "a credential" : void 0;
var withoutScheme = (value) => value.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");

// lib/src/configs/start-limit.js
function startLimitOf(entry, { limitKeys, client }) {
  for (const limit of limitKeys) {
    const value = memberOf(entry, limit.key)?.value;
    if (value?.kind === "number")
      return inRange(value.value, limit, client.title, value.origin);
    if (value) {
      const problem = `\`${limit.key}\` is ${kindInWords(value)}`;
      const flaw = misshapen(problem, `write \`${limit.key}\` as a number`, value.origin);
      return { value: null, flaws: [flaw] };
    }
  }
  return { value: null, flaws: [] };
}
function clientLimits({ client, startLimitMs, startLimitRemedy, limitKeys }) {
  if (startLimitMs === null)
    return [];
  const limit = limitKeys.find(({ callsOnly }) => !callsOnly);
  const remedy = limit ? `give the entry more time by \`${limit.key}\`, in ${unitName(limit.unit)}` : startLimitRemedy;
  return [{ client: client.title, ms: startLimitMs, remedy }];
}
function inRange(value, { key, unit, range, clamped, callsOnly }, client, origin) {
  const [least, most] = range ?? [0, Number.POSITIVE_INFINITY];
  if (value >= least && value <= most)
    return { value: callsOnly ? null : value * unit, flaws: [] };
  if (clamped)
    return { value: Math.min(Math.max(value, least), most) * unit, flaws: [] };
  const allowed = range ? `from ${least} to ${most}` : "from 0 up";
  const problem = `\`${key}\` is ${value}, where ${client} takes ${unitName(unit)} ${allowed}`;
  const remedy = `write \`${key}\` in ${unitName(unit)}, ${allowed}`;
  return { value: null, flaws: [misshapen(problem, remedy, origin)] };
}
var unitName = (unit) => unit === 1e3 ? "seconds" : "milliseconds";

// lib/src/configs/command-flaws.js
function commandFlaws3(command2, args) {
  if (!command2)
    return [];
  const { value, origin } = command2;
  const text4 = value.trim();
  if (text4 === "")
    return [misshapen("`command` is empty", "name the program to start in `command`", origin)];
  if (/^https?:\/\//i.test(text4))
    return [urlInside(text4, origin)];
  if (ESCAPED_PATH.test(text4))
    return [escapedPath(origin)];
  const bare = unquoted(text4);
  if (holdsArguments(bare))
    return [argumentsInside(bare, args, origin)];
  return bare === value ? [] : [wrapped(value, bare, origin)];
}
var ESCAPED_PATH = /^[A-Za-z]:[^\n]*[\t\n\r\f\u0008]/;
var escapedPath = (origin) => ({
  ...misshapen("`command` holds a tab or a line break, where a path has a backslash", "write each backslash of the path twice, or `/` in its place", origin),
  fatal: false
});
var unquoted = (text4) => /^(["'])([^"']+)\1$/.exec(text4)?.[2]?.trim() ?? text4;
var urlInside = (text4, origin) => ({
  fact: fact("url-in-command", { url: withoutLogin(text4) }, origin),
  fatal: false
});
var holdsArguments = (text4) => /^[^\s/\\$"']+\s/.test(text4);
function argumentsInside(text4, args, origin) {
  const [program = "", ...words] = parseArgsStringToArgv(text4);
  const all = [...words, ...args.map((arg) => arg.value)];
  const captures = { command: text4, program, args: JSON.stringify(all) };
  return { fact: fact("args-in-command", captures, origin), fatal: false };
}
function wrapped(command2, program, origin) {
  const wrapping = command2.trim() === program ? "a blank" : "quotes";
  return { fact: fact("wrapped-command", { command: command2, program, wrapping }, origin), fatal: false };
}

// lib/src/configs/parts.js
function stringPart(member2) {
  if (!member2)
    return { value: null, flaws: [] };
  const { key, value } = member2;
  if (value.kind === "string") {
    return { value: { value: value.value, origin: value.origin }, flaws: [] };
  }
  const remedy = value.kind === "list" ? `write the first item as \`${key}\` and the others as \`args\`` : `write \`${key}\` as a string`;
  return { value: null, flaws: [misshapen(is(key, value), remedy, value.origin)] };
}
function listPart(member2, before = 0) {
  if (!member2)
    return { value: [], flaws: [] };
  const { key, value } = member2;
  if (value.kind !== "list") {
    const remedy = `write \`${key}\` as a list with one string for each argument`;
    return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
  }
  return {
    value: value.items.flatMap((item) => item.kind === "string" ? [{ value: item.value, origin: item.origin }] : []),
    flaws: value.items.flatMap((item, index) => itemFlaw(key, item, index + 1 + before))
  };
}
function handedOnPart(member2) {
  if (member2?.value.kind !== "list")
    return listPart(member2);
  const items = member2.value.items.map((item) => item.kind === "object" ? memberOf(item, "name")?.value ?? item : item);
  return listPart({ ...member2, value: { ...member2.value, items } });
}
function itemFlaw(key, item, position) {
  if (item.kind === "string")
    return [];
  const problem = `item ${position} of \`${key}\` is ${kindInWords(item)}`;
  return [misshapen(problem, `write item ${position} of \`${key}\` as a string`, item.origin)];
}
function mapPart(member2, others) {
  if (!member2)
    return { value: [], flaws: [] };
  const { key, value } = member2;
  if (value.kind !== "object") {
    const remedy = `write \`${key}\` as an object, as in \`"${key}": { "NAME": "value" }\``;
    return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
  }
  const read2 = membersOf(value).map((entry) => ({ entry, text: textOf2(entry.value, others) }));
  return {
    value: read2.flatMap(({ entry, text: text4 }) => text4 === void 0 ? [] : [
      {
        name: entry.key,
        key: entry.keyOrigin,
        value: { value: text4, origin: entry.value.origin }
      }
    ]),
    flaws: read2.flatMap(({ entry, text: text4 }) => text4 === void 0 ? [valueFlaw(key, entry)] : [])
  };
}
function textOf2(node, others) {
  if (node.kind === "string")
    return node.value;
  if (node.kind === "null")
    return others.includes("null") ? null : void 0;
  if (node.kind !== "number" && node.kind !== "boolean")
    return void 0;
  return others.includes(node.kind) ? String(node.value) : void 0;
}
function valueFlaw(key, { key: name, value }) {
  const problem = `\`${name}\` in \`${key}\` is ${kindInWords(value)}`;
  const plain3 = value.kind === "number" || value.kind === "boolean";
  const remedy = plain3 ? `put the value of \`${name}\` in quotes` : `write the value of \`${name}\` as a string`;
  return misshapen(problem, remedy, value.origin);
}
var is = (key, value) => `\`${key}\` is ${kindInWords(value)}`;

// lib/src/configs/ways.js
function stdioWay(entry, format, files) {
  const given = (role) => givenMember(entry, role, format);
  const command2 = stringPart(given("command"));
  const args = argsPart(given("command"), given("args"));
  const env = mapPart(given("env"), format.envValues);
  const cwd = stringPart(given("cwd"));
  const envFile = stringPart(further(entry, "envFile", format));
  const handedOn = handedOnPart(further(entry, "handedOn", format));
  return {
    parts: {
      command: command2.value,
      args: args.value,
      env: [...givenBy(format, entry), ...env.value],
      envKey: given("env")?.keyOrigin ?? null,
      cwd: cwd.value,
      ...envFileOf(envFile.value, files),
      ...handedOn.value.length > 0 ? { handedOn: handedOn.value } : {}
    },
    flaws: [
      ...command2.flaws,
      ...commandFlaws3(command2.value, args.value),
      ...args.flaws,
      ...env.flaws,
      ...cwd.flaws,
      ...envFile.flaws,
      ...handedOn.flaws
    ]
  };
}
var argsPart = (command2, args) => command2 && isSplit(command2, args) ? listPart({ ...args, key: command2.key }, 1) : listPart(args);
function remoteWay(entry, format) {
  const url = stringPart(givenMember(entry, "url", format));
  const headers = mapPart(givenMember(entry, "headers", format), []);
  const byVariable = mapPart(further(entry, "headerVariables", format), []);
  const token = stringPart(further(entry, "tokenVariable", format));
  return {
    parts: {
      url: url.value,
      type: typeKeyOf(entry, format),
      headers: [
        ...headers.value,
        ...byVariable.value.map((header) => ({ ...header, prefix: "" })),
        ...token.value ? [bearer(token.value)] : []
      ]
    },
    flaws: [...url.flaws, ...headers.flaws, ...byVariable.flaws, ...token.flaws]
  };
}
var givenBy = ({ gives = {} }, { origin }) => Object.entries(gives).map(([name, value]) => ({ name, key: origin, value: { value, origin } }));
function further(entry, role, { furtherRoles }) {
  const key = furtherRoles[role];
  return key === void 0 ? void 0 : memberOf(entry, key);
}
function envFileOf(path31, files) {
  const file = path31 && envFilePath(path31.value);
  return path31 === null || file === null ? {} : { envFile: { path: path31, text: files.get(file) ?? null } };
}
var bearer = (variable) => ({
  name: "Authorization",
  key: variable.origin,
  value: variable,
  prefix: "Bearer "
});

// lib/src/configs/entry.js
function readEntries(entries, place) {
  const blank = blankSpec(place);
  return entries.map((member2) => readEntry2(member2, place, blank));
}
function readEntry2(member2, place, blank) {
  const { key: name, keyOrigin: origin, value } = member2;
  if (value.kind === "object")
    return readObject(member2, value, place, blank);
  const problem = `the entry is ${kindInWords(value)}`;
  const flaw = misshapen(problem, "write the entry as an object with a `command`", value.origin);
  return { ...blank, name, origin, startable: false, facts: [flaw.fact] };
}
function readObject(member2, entry, place, blank) {
  const { format } = place;
  const mistaken = mistakenKeys(entry, format);
  const roles = mistaken.map(({ role }) => role);
  const reach = reachOf(entry, format, roles);
  const way = reach.transport === "stdio" ? stdioWay(entry, format, place.files) : remoteWay(entry, format);
  const off = offReason(entry, reach.transport, format) ?? place.offByList(member2.key);
  const lacking = off ? [] : lackOf(member2, entry, reach.transport, format, roles);
  const limit = startLimitOf(entry, format);
  const flaws = [
    ...reservedName(member2, format),
    ...mistaken.map(asFlaw),
    ...reach.flaws,
    ...lacking,
    ...way.flaws,
    ...limit.flaws,
    ...off ? [] : format.flaws?.(entry) ?? []
  ];
  return {
    ...blank,
    ...way.parts,
    ...limit.value === null ? {} : { startLimitMs: limit.value, limits: [] },
    name: member2.key,
    origin: member2.keyOrigin,
    transport: reach.transport,
    off,
    startable: !flaws.some((flaw) => flaw.fatal),
    facts: [...flaws.map(factOf), ...furtherFacts(entry, format, off)].slice(0, MAX_FACTS)
  };
}
function furtherFacts(entry, format, off) {
  const duplicates = duplicatesBelow(entry).map(({ key, origin, firstLine }) => fact("duplicate-key", { key, first: String(firstLine) }, origin));
  const idle = off ? [] : idleSwitches(entry, format);
  return [...duplicates, ...idle, ...secretLiterals(entry, format)];
}
function blankSpec(place) {
  return {
    name: "",
    client: place.format.client,
    file: place.file,
    root: place.root,
    origin: null,
    transport: "stdio",
    command: null,
    args: [],
    env: [],
    envKey: null,
    cwd: null,
    url: null,
    headers: [],
    defaults: place.defaults,
    files: place.files,
    limits: clientLimits(place.format),
    ...place.format.environment === "all" ? {} : { environment: place.format.environment },
    ...place.format.keepsBack ? { keepsBack: place.format.keepsBack } : {},
    off: null,
    startable: true,
    facts: []
  };
}
var factOf = ({ fact: told }) => told;
var asFlaw = ({ role, fact: told }) => ({
  fact: told,
  fatal: role === "command" || role === "url" || role === "type"
});

// lib/src/configs/inputs.js
function inputDefaults(root, key) {
  const inputs = root.kind === "object" ? memberOf(root, key)?.value : void 0;
  if (inputs?.kind !== "list")
    return {};
  return Object.fromEntries(inputs.items.flatMap((input2) => {
    const id = textAt(input2, "id");
    const standard = textAt(input2, "default");
    return id && standard ? [[id.value, standard.value]] : [];
  }));
}
function textAt(node, key) {
  const value = node.kind === "object" ? memberOf(node, key)?.value : void 0;
  return value?.kind === "string" ? value : void 0;
}

// lib/src/configs/off-lists.js
function offByLists(root, { offLists }, files) {
  const lists = offLists.flatMap((list) => {
    const holder = list.file === null ? root : companion(list.file, files);
    const names = holder && namesAt(holder, list.path);
    const counts2 = names && !(list.idleIfEmpty && names.size === 0);
    return counts2 ? [{ list, names }] : [];
  });
  return (name) => {
    const found3 = lists.find(({ list, names }) => isNamed(name, names, list) === (list.says === "off"));
    return found3 ? reasonOf(found3.list, name) : null;
  };
}
function companion(file, files) {
  const text4 = files.get(file);
  return text4 ? readJson(file, text4, JSONC).root ?? void 0 : void 0;
}
var isNamed = (name, names, { wildcards }) => names.has(name) || wildcards === true && [...names].some((each) => fits(name, each));
function fits(text4, pattern) {
  if (Math.max(text4.length, pattern.length) > MAX_NAME)
    return false;
  const signs = [...text4];
  let reached = /* @__PURE__ */ new Set([0]);
  for (const sign of pattern) {
    const from2 = [...reached];
    if (sign === "*")
      reached = rangeFrom(Math.min(...from2), signs.length);
    else
      reached = new Set(from2.filter((at2) => isSign(signs, at2, sign)).map((at2) => at2 + 1));
    if (reached.size === 0)
      return false;
  }
  return reached.has(signs.length);
}
var MAX_NAME = 200;
var isSign = (signs, at2, sign) => at2 < signs.length && (sign === "?" || signs[at2] === sign);
var rangeFrom = (first2, last) => new Set(Array.from({ length: Math.max(0, last - first2 + 1) }, (_, step) => first2 + step));
function namesAt(root, path31) {
  let node = root;
  for (const key of path31)
    node = node?.kind === "object" ? memberOf(node, key)?.value : void 0;
  if (node?.kind !== "list")
    return void 0;
  return new Set(node.items.flatMap((item) => item.kind === "string" ? [item.value] : []));
}
function reasonOf({ file, path: path31, says }, name) {
  const where = `\`${path31.join(".")}\`${file ? ` in \`${file}\`` : ""}`;
  return says === "off" ? `it is switched off: ${where} names \`${name}\`` : `it is switched off: ${where} does not name \`${name}\``;
}

// lib/src/configs/root.js
var ROOT_KEYS = [
  ...["mcpServers", "servers", "context_servers", "mcp_servers", "mcp-servers", "mcp"]
];
function rootOf(node, format, plugin) {
  const [rootKey = ""] = format.rootKeys;
  if (node.kind !== "object") {
    if (format.shared || format.recognises)
      return { entries: [], facts: [] };
    const remedy = `write an object with the key \`${rootKey}\``;
    return failed(misshapen(`the file holds ${kindInWords(node)}`, remedy, node.origin).fact);
  }
  const [servers, ...more] = format.rootKeys.flatMap((key) => memberOf(node, key) ?? []);
  if (servers)
    return [servers, ...more].map((each) => underRootKey(node, each, format)).reduce(joined);
  const wrong3 = wrongRootKey(node, format);
  if (wrong3)
    return failed(wrong3, ...duplicateFacts(node));
  const isBare2 = format.bare === "always" || plugin && format.bare === "in-plugins";
  return isBare2 ? bareEntries(node) : withoutRootKey(node, format);
}
var joined = (one, other) => ({
  entries: [...one.entries, ...other.entries],
  facts: [...one.facts, ...other.facts]
});
var failed = (...facts) => ({ entries: [], facts });
function underRootKey(root, { key, value }, { syntax }) {
  const facts = duplicateFacts(root);
  if (value.kind === "null")
    return { entries: [], facts };
  if (value.kind === "object") {
    const { entries, facts: more } = entriesIn(value);
    return { entries, facts: [...facts, ...more] };
  }
  const remedy = syntax.kind === "toml" ? `write each server as a table with its name, \`[${key}.NAME]\`` : `write \`${key}\` as an object with the name of each server as a key`;
  const flaw = misshapen(`\`${key}\` is ${kindInWords(value)}`, remedy, value.origin);
  return { entries: [], facts: [...facts, flaw.fact] };
}
var entriesIn = (servers) => ({
  entries: membersOf(servers),
  facts: duplicateFacts(servers)
});
var duplicateFacts = (node) => duplicatesIn(node).map(({ key, origin, firstLine }) => fact("duplicate-key", { key, first: String(firstLine) }, origin));
function wrongRootKey(root, { rootKeys: [rootKey = ""], shared }) {
  const known2 = (key) => ROOT_KEYS.includes(key) || key.toLowerCase() === rootKey.toLowerCase();
  const wrong3 = root.members.find(({ key, value }) => known2(key) && (shared ? holdsEntries(value) : mayHoldEntries(value)));
  if (!wrong3)
    return void 0;
  return fact("wrong-root-key", { found: wrong3.key, expected: rootKey }, wrong3.keyOrigin);
}
function bareEntries(root) {
  const { entries, facts } = entriesIn(root);
  return { entries: entries.filter(({ value }) => looksLikeEntry(value)), facts };
}
function withoutRootKey(root, { rootKeys, client, shared }) {
  const [rootKey = ""] = rootKeys;
  if (shared)
    return { entries: [], facts: [] };
  const bare = root.members.find(({ value }) => looksLikeEntry(value));
  if (!bare)
    return { entries: [], facts: duplicateFacts(root) };
  const problem = `the server stands at the top level, where ${client.title} looks for \`${rootKey}\` only`;
  const remedy = `put the servers into \`"${rootKey}": { }\``;
  return failed(misshapen(problem, remedy, bare.keyOrigin).fact, ...duplicateFacts(root));
}
var mayHoldEntries = (node) => node.kind === "object" && !looksLikeEntry(node);
var holdsEntries = (node) => mayHoldEntries(node) && node.kind === "object" && node.members.some(({ value }) => looksLikeEntry(value));
var looksLikeEntry = (node) => node.kind === "object" && STARTERS.some((key) => {
  const kind = memberOf(node, key)?.value.kind;
  return kind === "string" || kind === "list";
});
var STARTERS = ["command", "cmd", "url", "httpUrl", "serverUrl"];

// lib/src/configs/parse.js
function parseConfig(config, readers) {
  if (config.readers.length === 0)
    return parseDeadFile(config);
  const treeFor = treesOf(config, readers);
  const readings = config.readers.flatMap((format) => {
    const reading2 = readAs(config, format, treeFor(format));
    return reading2 ? [{ format, reading: reading2 }] : [];
  });
  const isNobodys = readings.length === 0 && config.readers.every(({ recognises: recognises4 }) => recognises4);
  if (isNobodys && config.fallback) {
    return readAs(config, config.fallback, treeOf(config, config.fallback, readers));
  }
  const claimed = readings.filter(({ format }) => format.claims);
  const counted = claimed.length > 0 ? claimed : readings;
  return agreeOnFile(counted.map(({ reading: reading2 }) => reading2));
}
function treesOf(config, readers) {
  const known2 = /* @__PURE__ */ new Map();
  const strict = JSON.stringify(STRICT);
  return (format) => {
    const own = JSON.stringify(format.syntax);
    const accepted = format.syntax.kind === "json" ? known2.get(strict) : void 0;
    const tree = known2.get(own) ?? (accepted?.root ? accepted : treeOf(config, format, readers));
    known2.set(own, tree);
    return tree;
  };
}
function treeOf(config, format, readers) {
  const { content, target: file = config.file } = config;
  if ("problem" in content)
    return { root: null, facts: [unreadable(config.file, content)], text: "" };
  const decoded = decode(content, format.syntax);
  if (decoded.text === null) {
    const text4 = new TextDecoder().decode(content);
    return { root: null, facts: [unreadable(file, decoded, decoded.line)], text: text4 };
  }
  const { root, slips } = readText(file, decoded.text, format.syntax, readers);
  const positions = slips.length > 0 ? positionsIn(file, decoded.text) : null;
  const facts = positions ? slips.map((slip) => syntaxError(slip, positions)) : [];
  return { root, facts, text: decoded.text };
}
function readAs(config, format, tree) {
  const { root, facts, text: text4 } = tree;
  if (!root) {
    const nothing = { file: config.file, client: format.client, servers: [], facts };
    const concerns = facts.length === 0 ? !format.shared : isOfInterest(text4, format);
    return concerns ? nothing : null;
  }
  if (root.kind !== "object")
    return readRoot(config, format, root);
  if (format.recognises && !format.recognises(root))
    return null;
  const own = format.fileFlaws?.(root) ?? [];
  return readRoot(config, format, format.reshape?.(root, config.file) ?? root, own);
}
var isOfInterest = (text4, { shared, recognises: recognises4, rootKeys, trace }) => {
  if (trace)
    return trace.test(text4);
  return !shared && !recognises4 || rootKeys.some((key) => text4.includes(key));
};
function readRoot(config, format, node, own = []) {
  const { entries, facts: found3 } = rootOf(node, format, config.plugin);
  const facts = [...found3, ...own];
  if (format.shared && entries.length + facts.length === 0)
    return null;
  const place = placeOf(config, format, node);
  const servers = failsTogether(readEntries(entries, place), format);
  return { file: config.file, client: format.client, servers, facts: facts.slice(0, MAX_FACTS) };
}
function placeOf(config, format, node) {
  const root = config.root ?? rootFolder(config.path, format);
  const inputs = format.inputsKey ? inputDefaults(node, format.inputsKey) : {};
  const plugin = format.pluginAbove === void 0 ? root : above(config.path, format.pluginAbove);
  const isPlugin2 = config.plugin || format.gives !== void 0;
  const roots = isPlugin2 ? format.pluginRoots.map((name) => [name, plugin]) : [];
  const defaults = { ...inputs, ...Object.fromEntries(roots) };
  const { file, files } = config;
  return { format, file, root, defaults, files, offByList: offByLists(node, format, files) };
}
var rootFolder = (absolute, { rootAbove }) => above(absolute, rootAbove);
var above = (file, levels2) => path2.resolve(path2.dirname(file), ...Array(levels2).fill(".."));
var unreadable = (file, { problem, remedy, origin }, line = 1) => fact("file-unreadable", { problem, remedy }, origin ?? topOf(file, line));
var syntaxError = ({ problem, remedy, start: start2, end }, positions) => fact("syntax-error", { problem, remedy }, positions.origin(start2, end));

// lib/src/configs/points.js
import path3 from "node:path";
function pointedAt(config) {
  const { content, target: file = config.file, readers } = config;
  if ("problem" in content)
    return [];
  return readers.flatMap((reader) => {
    if (!reader.pointsTo)
      return [];
    const { key, format } = reader.pointsTo;
    const { root } = readJson(file, new TextDecoder().decode(content), JSONC);
    const value = root?.kind === "object" ? memberOf(root, key)?.value : void 0;
    const folder2 = rootFolder(config.path, reader);
    return pathsIn(value).map(({ value: name, origin }) => ({
      path: path3.resolve(folder2, name.replace(/^\$\{\w+_ROOT\}/, ".")),
      format: format(),
      root: folder2,
      origin
    }));
  });
}
function pathsIn(value) {
  if (value?.kind === "list")
    return value.items.flatMap(pathsIn);
  return value?.kind === "string" && !NO_CONFIG.test(value.value) ? [value] : [];
}
var NO_CONFIG = /^https?:|\.(?:mcpb|dxt)$/i;
function problemAtName({ origin }, file, found3) {
  if (found3 !== MISSING)
    return found3;
  const remedy = `write \`${file}\`, or take its path out of \`${origin.file}\``;
  return { ...MISSING, remedy, origin };
}

// lib/src/configs/load.js
var shownIn = ({ workspace }, file) => path4.relative(workspace, file).replaceAll(path4.sep, "/");
async function loadConfigs({ path: file, named: named2 }, place) {
  const around = await surroundingsOf(file, place);
  const shown2 = shownIn(place, file);
  const isDead = !named2 && deadFileOf(shown2) !== void 0;
  const readers = isDead ? [] : readersOf(shown2, around);
  const config = {
    ...await load(file, readers, isPlugin(around), place),
    ...named2 ? { fallback: DE_FACTO } : {}
  };
  const further2 = pointedAt(config).map((pointed) => loadPointed(pointed, place));
  return [config, ...await Promise.all(further2)];
}
async function loadPointed(pointed, place) {
  const { path: file, format, root, origin } = pointed;
  const around = { file: shownIn(place, file), path: file, readers: [format], root, plugin: true };
  if (!isInside(file, root)) {
    return { ...around, content: { ...OUTSIDE_PLUGIN, origin }, files: /* @__PURE__ */ new Map() };
  }
  const config = await load(file, [format], true, place);
  const { content } = config;
  return {
    ...config,
    root,
    content: "problem" in content ? problemAtName(pointed, config.file, content) : content
  };
}
async function load(file, readers, plugin, place) {
  const content = await contentOf(file, place.workspace, place.realWorkspace);
  const target = await targetOf(file, place);
  return {
    file: shownIn(place, file),
    ...target === null ? {} : { target },
    path: file,
    readers,
    plugin,
    content,
    files: await neededFiles(file, content, readers)
  };
}
async function targetOf(file, place) {
  const { workspace, realWorkspace } = place;
  const real = await realpath(file).catch(() => null);
  if (real === null || !isInside(real, realWorkspace))
    return null;
  const target = shownIn(place, path4.join(workspace, path4.relative(realWorkspace, real)));
  return target === shownIn(place, file) ? null : target;
}
async function surroundingsOf(file, { workingDirectory }) {
  const folder2 = path4.dirname(file);
  const [beside, above2] = await Promise.all([folder2, path4.dirname(folder2)].map((each) => readdir(each).catch(() => [])));
  const way = path4.relative(workingDirectory, file).replaceAll(path4.sep, "/");
  return {
    beside: beside ?? [],
    above: above2 ?? [],
    grandparent: grandparentOf(way),
    atRoot: path4.relative(workingDirectory, folder2) === ""
  };
}
async function neededFiles(file, content, readers) {
  if ("problem" in content)
    return /* @__PURE__ */ new Map();
  const asking = readers.filter(({ needs }) => needs);
  const text4 = asking.length > 0 ? new TextDecoder().decode(content) : "";
  const wanted = asking.flatMap((format) => (format.needs?.(text4) ?? []).map((name) => ({
    name,
    root: format.needsFrom === "file" ? path4.dirname(file) : rootFolder(file, format)
  })));
  const read2 = wanted.map(async ({ name, root }) => {
    const plain3 = name.replace(/^~(?=\/)/, () => homedir());
    const bytes = await neededBytes(path4.resolve(root, plain3)).catch(() => null);
    const found3 = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
    return [name, found3];
  });
  return new Map(await Promise.all(read2));
}

// lib/src/configs/walk/find-files.js
import { lstat as lstat2 } from "node:fs/promises";
import path7 from "node:path";

// lib/src/configs/walk/entries.js
import { readdir as readdir2, readdirSync } from "node:fs";
var SLOW_MS = 0.2;
var ENOUGH = 100;
function entriesReader(slowMs = SLOW_MS) {
  let spent = 0;
  let count = 0;
  return (folder2) => {
    if (spent > slowMs * Math.max(count, ENOUGH))
      return inThread(folder2);
    const begun2 = performance.now();
    const entries = atOnce(folder2);
    spent += performance.now() - begun2;
    count += 1;
    return entries;
  };
}
function atOnce(folder2) {
  try {
    return readdirSync(folder2, { withFileTypes: true });
  } catch {
    return [];
  }
}
var inThread = (folder2) => new Promise((resolve3) => {
  readdir2(folder2, { withFileTypes: true }, (error, entries) => resolve3(error ? [] : entries));
});

// lib/src/configs/walk/gitignore.js
var import_ignore = __toESM(require_ignore(), 1);
var FOLDS_CASE = process.platform === "win32" || process.platform === "darwin";
var ignores = (rules, path31) => rules?.ignores(path31) ?? false;
function withLines(rules, text4, folder2) {
  const lines2 = text4.replace(/^\uFEFF/, "").split(/\r?\n/);
  const own = lines2.filter(isPattern).map(withoutRepeats).filter(isQuick);
  if (own.length === 0)
    return rules;
  const all = (0, import_ignore.default)({ ignoreCase: FOLDS_CASE });
  return (rules ? all.add(rules) : all).add(own.map((line) => inFolder(line, folder2)));
}
var isPattern = (line) => !line.startsWith("#") && !["", "!", "/", "!/"].includes(line.trim());
var withoutRepeats = (line) => line.replace(/(?<![^!/])(?:\*\*\/){2,}/g, "**/");
function isQuick(line) {
  const wildcards = line.match(/\*+/g)?.length ?? 0;
  const deep = line.match(/\*\*+\//g)?.length ?? 0;
  return wildcards <= MAX_WILDCARDS && deep <= MAX_DEEP;
}
var MAX_WILDCARDS = 4;
var MAX_DEEP = 2;
function inFolder(line, folder2) {
  if (folder2 === "")
    return line;
  const negation = line.startsWith("!") ? "!" : "";
  const pattern = line.slice(negation.length);
  const anywhere = /\/[^ ]/.test(pattern) ? "" : "**/";
  const literal3 = folder2.replace(/[\\*?[\]]/g, "\\$&");
  return `${negation}/${literal3}${anywhere}${pattern.replace(/^\//, "")}`;
}

// lib/src/configs/walk/repository.js
import { lstat, readFile, realpath as realpath2 } from "node:fs/promises";
import path5 from "node:path";
async function lookAbove(folder2) {
  const real = await realpath2(folder2).catch(() => path5.resolve(folder2));
  const above2 = await foldersFromRoot(real);
  if (!above2)
    return { isRepository: false, rules: null, prefix: "" };
  let rules = null;
  let prefix = "";
  for (const [at2, outer] of above2.entries()) {
    const seen = { repository: at2 === 0, gitignore: true };
    rules = await rulesIn(outer, rules, { seen, prefix });
    prefix += `${path5.basename(above2[at2 + 1] ?? real)}/`;
    if (ignores(rules, prefix))
      rules = null;
  }
  return { isRepository: true, rules, prefix };
}
async function foldersFromRoot(folder2) {
  const above2 = [];
  for (let at2 = folder2; ; at2 = path5.dirname(at2)) {
    if (at2 !== folder2)
      above2.unshift(at2);
    if (await lstat(path5.join(at2, ".git")).catch(() => null))
      return above2;
    if (at2 === path5.dirname(at2))
      return null;
  }
}
async function rulesIn(folder2, outer, { seen, prefix }) {
  const rules = seen.repository ? withLines(null, await excludeOf(folder2), prefix) : outer;
  return seen.gitignore ? withLines(rules, await textOf3(path5.join(folder2, ".gitignore")), prefix) : rules;
}
async function excludeOf(root) {
  const link = /^gitdir: (?<folder>[^\r\n]+)/.exec(await textOf3(path5.join(root, ".git")));
  const own = path5.resolve(root, link?.groups?.folder ?? ".git");
  const common = (await textOf3(path5.join(own, "commondir"))).trimEnd();
  return textOf3(path5.join(path5.resolve(own, common), "info", "exclude"));
}
async function textOf3(file) {
  try {
    const entry = await lstat(file);
    return entry.isFile() && entry.size <= MAX_BYTES ? await readFile(file, "utf8") : "";
  } catch {
    return "";
  }
}

// lib/src/configs/walk/skipped.js
var SKIPPED = /* @__PURE__ */ new Set([
  ...["node_modules", "bower_components", "jspm_packages", "vendor", "site-packages"],
  ...[".venv", "venv", ".tox", ".nox", ".eggs", ".direnv", "Pods", "Carthage", ".terraform"],
  ...[".git", ".hg", ".svn", ".jj", ".yarn", ".pnpm-store", ".cache", "__pycache__"],
  ...[".gradle", "DerivedData"]
]);
var isSkipped = (file) => file.split("/").some((segment, at2, all) => at2 < all.length - 1 && SKIPPED.has(segment));

// lib/src/configs/walk/descend.js
var AT_ONCE = 64;
var MAX_DEPTH = 64;
async function descend(root, above2, wanted) {
  const found3 = [];
  const entriesOf2 = entriesReader();
  const base = root.endsWith("/") ? root : `${root}/`;
  await spread({ at: "", depth: 0, outer: above2.rules }, async (folder2, add) => {
    const { at: at2, depth, outer } = folder2;
    const entries = await entriesOf2(base + at2);
    const prefix = above2.prefix + at2;
    const seen = seenIn(entries);
    const rules = seen ? await rulesIn(base + at2, outer, { seen, prefix }) : outer;
    const kept = entries.filter((entry) => isOfUse(entry, folder2, wanted) && !ignores(rules, prefix + nameOf2(entry)));
    for (const entry of kept) {
      if (isMeant(entry.name, at2, wanted))
        found3.push(at2 + entry.name);
      if (entry.isDirectory())
        add({ at: `${at2}${entry.name}/`, depth: depth + 1, outer: rules });
    }
  });
  return found3;
}
var isOfUse = (entry, { at: at2, depth }, wanted) => entry.isDirectory() ? depth < MAX_DEPTH && !SKIPPED.has(entry.name) : isMeant(entry.name, at2, wanted);
var nameOf2 = (entry) => entry.isDirectory() ? `${entry.name}/` : entry.name;
var isMeant = (name, at2, { mayBe: mayBe2, isWanted: isWanted2 }) => mayBe2(name) && isWanted2(at2 + name);
function seenIn(entries) {
  const seen = entries.filter(({ name }) => name === ".git" || name === ".gitignore");
  const isSeen = (file) => seen.some(({ name }) => name === file);
  return seen.length > 0 ? { repository: isSeen(".git"), gitignore: isSeen(".gitignore") } : null;
}
function spread(first2, visit2) {
  const waiting = [first2];
  let busy = 0;
  return new Promise((resolve3, reject) => {
    const go = () => {
      while (busy < AT_ONCE && waiting.length > 0) {
        busy += 1;
        visit2(waiting.pop(), (another) => waiting.push(another)).then(done, reject);
      }
      if (busy === 0)
        resolve3();
    };
    const done = () => {
      busy -= 1;
      go();
    };
    go();
  });
}

// lib/src/configs/walk/tracked.js
import { spawn } from "node:child_process";
import path6 from "node:path";
var ELSEWHERE = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"]
];
var SAFE = ["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false"];
async function tracked(folder2, isWanted2) {
  const found3 = [];
  let rest = "";
  try {
    for await (const chunk of listing(folder2)) {
      const files = `${rest}${chunk}`.split("\0");
      rest = files.pop() ?? "";
      found3.push(...files.filter(isWanted2));
    }
  } catch {
  }
  return found3;
}
function listing(folder2) {
  const settings = SAFE.flatMap((setting) => ["-c", setting]);
  const args = [...settings, "-C", folder2, "ls-files", "-z", "--recurse-submodules"];
  const git = spawn("git", args, {
    // Windows looks for a program in the current folder first: that must not be the repository's.
    cwd: path6.dirname(process.execPath),
    env: environment(),
    stdio: ["ignore", "pipe", "ignore"]
  });
  git.on("error", (error) => git.stdout.destroy(error));
  return git.stdout.setEncoding("utf8");
}
var environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name))),
  GIT_ALLOW_PROTOCOL: "",
  GIT_NO_LAZY_FETCH: "1"
});

// lib/src/configs/walk/find-files.js
async function findFiles(folder2, isWanted2, { mayBe: mayBe2 = () => true } = {}) {
  const root = path7.resolve(folder2);
  const above2 = await lookAbove(root);
  const isMeant2 = (file) => mayBe2(file.slice(file.lastIndexOf("/") + 1)) && isWanted2(file);
  const [walked, known2] = await Promise.all([
    descend(root, above2, { mayBe: mayBe2, isWanted: isWanted2 }),
    above2.isRepository ? tracked(root, (file) => isMeant2(file) && !isSkipped(file)) : []
  ]);
  const doubtful = [...walked.filter(isGarbled), ...known2.filter(notIn(walked))];
  const there = await Promise.all(doubtful.map((file) => isThere(root, file)));
  const sure = walked.filter((file) => !isGarbled(file));
  const found3 = /* @__PURE__ */ new Set([...sure, ...doubtful.filter((_, at2) => there[at2])]);
  return [...found3].map((file) => path7.join(root, file)).sort();
}
var isGarbled = (file) => file.includes("\uFFFD");
function notIn(files) {
  const folded = (file) => FOLDS_CASE ? file.toLowerCase() : file;
  const known2 = new Set(files.map(folded));
  return (file) => !known2.has(folded(file));
}
async function isThere(root, file) {
  const segments = file.split("/");
  const above2 = segments.slice(1).map((_, at2) => segments.slice(0, at2 + 1).join("/"));
  try {
    await lstat2(path7.join(root, file));
    const folders = await Promise.all(above2.map((folder2) => lstat2(path7.join(root, folder2))));
    return folders.every((folder2) => folder2.isDirectory());
  } catch {
    return false;
  }
}

// lib/src/configs/discover.js
async function discover(search2) {
  const { workingDirectory, config } = search2;
  await refuseNoFolder(search2);
  const found3 = config.length === 0 ? [await configsBelow(workingDirectory)] : await Promise.all(config.map((named2) => configsNamed(named2, workingDirectory)));
  const place = { ...search2, realWorkspace: await realOf(search2.workspace) };
  const limit = pLimit(16);
  const texts2 = await limit.map(unique(found3.flat()), (file) => loadConfigs(file, place));
  const byPath = /* @__PURE__ */ new Map();
  for (const text4 of texts2.flat())
    byPath.set(text4.path, preferred(text4, byPath.get(text4.path)));
  return [...byPath.values()].sort((one, other) => one.file < other.file ? -1 : 1);
}
function preferred(text4, other = text4) {
  const both = [text4, other];
  const isAtHome = ({ root, plugin, readers }) => root === void 0 && plugin && readers.length > 0;
  return both.find(isAtHome) ?? both.find(({ root }) => root !== void 0) ?? text4;
}
async function refuseNoFolder({ workspace, workingDirectory }) {
  const entry = await stat(workingDirectory).catch(() => null);
  if (entry?.isDirectory())
    return;
  const named2 = path8.relative(workspace, workingDirectory);
  throw new UsageError(`input \`working-directory\`: \`${named2}\` is not allowed, expected a folder of the workspace`);
}
var unique = (files) => [
  ...new Map(files.toSorted(byNamed).map((file) => [file.path, file])).values()
];
var byNamed = (one, other) => Number(one.named) - Number(other.named);
var PATTERNS = [...FORMATS, ...DEAD_FILES].flatMap(({ patterns }) => patterns);
var mayBe = lastNames(PATTERNS);
var isConfig = (file) => formatsOf(file).length > 0 || deadFileOf(file) !== void 0;
async function configsBelow(folder2) {
  const found3 = await findFiles(folder2, isConfig, { mayBe });
  return found3.map((file) => ({ path: file, named: false }));
}
async function matches(folder2, pattern) {
  const skipped = [...SKIPPED].filter((name) => !pattern.split("/").includes(name));
  const found3 = await glob(pattern, {
    cwd: folder2,
    dot: true,
    ignore: skipped.map((name) => `**/${name}/**`),
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: readdirWithLinks }
  });
  return found3.map((file) => path8.resolve(folder2, file));
}
function readdirWithLinks(folder2, options, done) {
  readdir3(folder2, options, (error, entries) => done(error, entries?.map(linkAsFile)));
}
function linkAsFile(entry) {
  if (!entry.isSymbolicLink())
    return entry;
  return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}
async function configsNamed(named2, folder2) {
  const absolute = path8.resolve(folder2, named2);
  const entry = await lstat3(absolute).catch(() => null);
  const found3 = entry ? await configsAt(absolute, entry) : await globbed(named2, folder2);
  if (found3.length > 0)
    return found3;
  throw new UsageError(nothingAt(named2, entry));
}
async function configsAt(absolute, entry) {
  const target = entry.isSymbolicLink() ? await stat(absolute).catch(() => entry) : entry;
  const isSearched = target.isDirectory() && formatsOf(absolute).length === 0;
  return isSearched ? configsBelow(absolute) : [{ path: absolute, named: true }];
}
async function globbed(named2, folder2) {
  const pattern = path8.sep === "\\" ? named2.replaceAll("\\", "/") : named2;
  const found3 = isDynamicPattern(pattern) ? await matches(folder2, pattern) : [];
  return found3.map((file) => ({ path: file, named: true }));
}
function nothingAt(named2, entry) {
  const allowed = "a config file, a folder that holds one, or a glob, relative to `working-directory`";
  const what = entry ? "there is no config of a client (`docs/configs.md` lists them) below it that git does not ignore, outside folders such as `node_modules`" : `nothing is found at ${isDynamicPattern(named2) ? "this glob" : "this path"}`;
  return `input \`config\`: \`${named2}\`: ${what}; allowed is ${allowed}`;
}
var realOf = (folder2) => realpath3(folder2).catch(() => folder2);

// lib/src/configs/duplicates.js
var UNDERSCORING = /* @__PURE__ */ new Set(["claude-code", "opencode"]);
function withDuplicates(configs) {
  const tell = [redefined(), repeated(), namedAlike()];
  return configs.map((config) => ({
    ...config,
    servers: config.servers.map((server) => {
      const facts = counts(server) ? tell.flatMap((teller2) => teller2(server) ?? []) : [];
      return facts.length === 0 ? server : { ...server, facts: [...server.facts, ...facts] };
    })
  }));
}
var counts = ({ off, startable, command: command2, url, file }) => off === null && startable && file !== null && (command2 !== null || url !== null);
function redefined() {
  return tellerBy(({ client, readings = [], root, name }) => [client, ...readings.map((reading2) => reading2.client)].map((reader) => ({
    key: keyOf2(reader.id, reader.dialect, root, name),
    client: reader.title
  })), (server, first2, client) => server.file === first2.file || definitionOf(server) === definitionOf(first2) ? void 0 : factOf2("definition", server, first2, client));
}
function repeated() {
  return tellerBy((server) => [
    {
      key: keyOf2(server.client.id, server.file, definitionOf(server)),
      client: server.client.title
    }
  ], (server, first2, client) => factOf2("start", server, first2, client));
}
function namedAlike() {
  return tellerBy(({ client, file, name }) => UNDERSCORING.has(client.id) ? [{ key: keyOf2(client.id, file, underscored(name)), client: client.title }] : [], (server, first2, client) => server.name === first2.name ? void 0 : factOf2("tool-name", server, first2, client));
}
function tellerBy(keysOf, tell) {
  const firsts = /* @__PURE__ */ new Map();
  return (server) => {
    const keys = keysOf(server);
    const told = keys.flatMap(({ key, client }) => {
      const first2 = firsts.get(key);
      return (first2 && tell(server, first2, client)) ?? [];
    });
    for (const { key } of keys)
      if (!firsts.has(key))
        firsts.set(key, server);
    return told[0];
  };
}
var keyOf2 = (...parts) => JSON.stringify(parts);
function definitionOf(server) {
  const { transport, command: command2, args, env, cwd, url, headers, envFile, handedOn } = server;
  const named2 = (entries) => entries.map(({ name, value }) => [name, value.value]).sort();
  const definition = JSON.stringify([
    [transport, command2?.value, args.map(({ value }) => value), cwd?.value, url?.value],
    [envFile?.path.value, handedOn?.map(({ value }) => value)],
    [named2(env), named2(headers)]
  ]);
  return definition.replaceAll("${env:", "${");
}
var underscored = (name) => name.replaceAll(/[^A-Za-z0-9_-]/g, "_");
function factOf2(kind, { name, origin }, first2, client) {
  const line = first2.origin ? `, line ${first2.origin.line}` : "";
  const place = `\`${first2.file}\`${line}`;
  const captures = { kind, name, other: first2.name, place, shared: underscored(name), client };
  return fact("duplicate-server", captures, origin ?? void 0);
}

// lib/src/configs/overwritten.js
import path9 from "node:path";
function refuseOverwriting(texts2, options) {
  const { workspace, report, files, baseline, updateBaseline } = options;
  const configs = new Map(texts2.map(({ file }) => [path9.resolve(workspace, file), file]));
  const written = { report, ...files, baseline: updateBaseline ? baseline : null };
  for (const [input2, target] of Object.entries(written)) {
    const config = target === null ? void 0 : configs.get(target);
    if (config !== void 0)
      throw new UsageError(`input \`${input2}\`: \`${config}\` is a config, and would be overwritten`);
  }
}

// lib/src/configs/readers.js
async function readersFor(texts2) {
  const formats = texts2.flatMap(({ readers, fallback }) => [
    ...readers,
    ...fallback ? [fallback] : []
  ]);
  const isJson = formats.every(({ syntax }) => syntax.kind === "json");
  return isJson ? {} : import("./other-syntaxes-UAMH7ZCP.js");
}

// lib/src/configs/url.js
function addressConfig(url, folder2) {
  const { host, pathname } = new URL(url);
  return givenConfigOf({
    name: host,
    root: folder2,
    transport: /\/sse\/?$/.test(pathname) ? "sse" : "http",
    url
  });
}

// lib/src/plan/remote.js
function planRemote(server, expanded, facts, { inherited: inherited2, timeoutMs, unsent }) {
  if (!server.startable || server.transport === "stdio" || expanded.url === null)
    return null;
  return {
    server,
    url: expanded.url.trim(),
    transport: server.transport,
    headers: givenHeaders(expanded, unsent),
    env: inherited2,
    secrets: expanded.secrets,
    timeoutMs: server.startLimitMs ?? timeoutMs,
    facts
  };
}
var givenHeaders = ({ headers }, unsent) => Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== null && !unsent.includes(entry[0])));
function otherScheme(url) {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(url)?.[1]?.toLowerCase();
  return scheme && OTHERS.has(scheme) ? scheme : null;
}
var OTHERS = /* @__PURE__ */ new Set(["ws", "wss", "unix", "pipe"]);

// lib/src/plan/due.js
function whyNotDue(spec, options, untrusted) {
  if (spec.off)
    return spec.off;
  if (untrusted)
    return "the event hands secrets to code that may be a stranger's";
  if (!options.start)
    return "`start` is `false`: only the config was judged";
  const scheme = spec.url && otherScheme(spec.url.value);
  if (spec.startable && scheme)
    return `addresses of \`${scheme}:\` are not checked`;
  return null;
}

// lib/src/plan/plan.js
import path12 from "node:path";

// lib/src/plan/variables/names.js
var asVariable2 = (id) => id.replace(/\W/g, "_").toUpperCase();

// lib/src/plan/variables/scope.js
function lookUp({ env, platform }, name) {
  if (Object.hasOwn(env, name))
    return env[name];
  if (platform !== "win32")
    return void 0;
  const upper = name.toUpperCase();
  return Object.entries(env).find(([other]) => other.toUpperCase() === upper)?.[1];
}

// lib/src/plan/variables/braces.js
var braces = (ways) => ({
  pattern: /\$\{([A-Za-z_]\w*(?::-[^}]*)?|[^{}]*)\}/,
  bare: [],
  resolve: (reference2, inner, context) => resolve(reference2, inner, context, ways),
  write: (name) => `\${${name}}`,
  isKnown: true,
  tilde: [],
  appendsPath: false
});
function resolve(reference2, inner, context, ways) {
  const own = ways.own?.(inner, context);
  if (own !== void 0)
    return { text: own };
  const parts = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner);
  if (!parts)
    return elsewhere(reference2, inner, context, ways);
  const [, name = "", standard] = parts;
  const value = lookUp(context.scope, name);
  if (value !== void 0)
    return { text: value, variable: { name, value } };
  const defaults = context.spec.defaults ?? {};
  if (Object.hasOwn(defaults, name))
    return { text: defaults[name] ?? "" };
  return standard === void 0 ? unset(reference2, name, context, ways) : { text: standard };
}
function unset(reference2, name, { place }, ways) {
  const { editorWords, emptied = [] } = ways;
  const right = Object.hasOwn(editorWords, name) ? editorWords[name] : void 0;
  return {
    text: emptied.includes(place.field) ? "" : reference2,
    fact: right ? fact("foreign-reference", { reference: reference2, right }, place.origin) : fact("unset-variable", { variable: name, reference: reference2 }, place.origin)
  };
}
function elsewhere(reference2, inner, { place, scope }, ways) {
  const option = ways.asks?.exec(inner)?.[1];
  if (option) {
    const value = lookUp(scope, option);
    if (value !== void 0)
      return { text: value, variable: { name: option, value } };
    return {
      text: reference2,
      fact: fact("unset-input", { input: option, reference: reference2 }, place.origin)
    };
  }
  const right = rightFor(inner, ways);
  if (!right)
    return { text: reference2 };
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}
function rightFor(inner, { editorWords }) {
  if (inner === "/")
    return editorWords.pathSeparator;
  const [, kind = "", argument = ""] = /^(env|input|workspaceFolder):([\w.-]+)/.exec(inner) ?? [];
  if (kind === "env")
    return `\${${argument}}`;
  if (kind === "input")
    return `\${${asVariable2(argument)}}`;
  return kind ? editorWords.workspaceFolder : void 0;
}
var EDITOR_WORDS = {
  workspaceFolder: ".",
  workspaceRoot: ".",
  userHome: "${HOME}",
  pathSeparator: "/"
};
var plain = braces({ editorWords: EDITOR_WORDS });

// lib/src/plan/variables/editor.js
import path10 from "node:path";
var flavourOf = ({ scope }) => scope.platform === "win32" ? path10.win32 : path10.posix;
var home = ({ scope }) => ({ text: scope.home });
var folder = ({ spec }) => ({ text: spec.root });
var folderName = (context) => ({ text: flavourOf(context).basename(context.spec.root) });
var separator = (context) => ({ text: flavourOf(context).sep });
var environmentWith = (unset4) => ({ scope, place }, name, reference2) => {
  if (name === "")
    return { text: reference2 };
  const value = lookUp(scope, name);
  if (value !== void 0)
    return { text: value, variable: { name, value } };
  return {
    text: unset4(name, reference2),
    fact: fact("unset-variable", { variable: name, reference: reference2 }, place.origin)
  };
};
var environment2 = environmentWith(() => "");
var environmentKept = environmentWith((_name, reference2) => reference2);
var input = ({ spec, scope, place }, id, reference2) => {
  const value = lookUp(scope, id);
  if (value !== void 0)
    return { text: value, variable: { name: id, value } };
  const defaults = spec.defaults ?? {};
  if (Object.hasOwn(defaults, id))
    return { text: defaults[id] ?? "" };
  return { text: reference2, fact: fact("unset-input", { input: id, reference: reference2 }, place.origin) };
};
var editorOnly = ({ place }, _argument, reference2) => ({
  text: reference2,
  fact: fact("unset-input", { input: reference2.slice(2, -1), reference: reference2 }, place.origin)
});
var COMMON2 = [
  ["env", environment2],
  ["userHome", home],
  ["workspaceFolder", folder],
  ["workspaceFolderBasename", folderName],
  ["pathSeparator", separator],
  ["/", separator]
];
var VSCODE_ONLY = [
  ["input", input],
  ["workspaceRoot", folder],
  ["cwd", folder]
];
var EDITOR_ONLY = [
  ...["config", "command", "extensionInstallFolder", "execPath", "execInstallFolder"],
  ...["file", "fileDirname", "fileBasename", "fileBasenameNoExtension", "fileExtname"],
  ...["fileDirnameBasename", "fileWorkspaceFolder", "fileWorkspaceFolderBasename"],
  ...["relativeFile", "relativeFileDirname", "selectedText", "lineNumber", "columnNumber"]
].map((word) => [word, editorOnly]);
var write = (name) => `\${env:${name}}`;
function editor(words, folder2 = "${workspaceFolder}") {
  return {
    pattern: /\$\{([^{}]*)\}/,
    bare: [],
    resolve: (reference2, inner, context) => {
      const [, word = "", argument = ""] = /^([^:]*):?(.*)$/s.exec(inner) ?? [];
      const known2 = words.get(word);
      return known2 ? known2(context, argument, reference2) : unknown(word, argument, reference2, context, folder2);
    },
    write,
    isKnown: true,
    tilde: [],
    appendsPath: false
  };
}
function unknown(word, argument, reference2, { place }, folder2) {
  const right = rightFor2(word, argument, folder2);
  if (right === void 0 || place.script)
    return { text: reference2 };
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}
function rightFor2(word, argument, folder2) {
  if (word === "input")
    return write(asVariable2(argument));
  if (/^(?:CLAUDE_(?:PROJECT_DIR|PLUGIN_ROOT)|workspace(?:Folder|Root))$/.test(word))
    return folder2;
  if (word === "userHome")
    return write("HOME");
  if (word === "pathSeparator" || word === "/")
    return "/";
  const isPlain2 = argument === "" || /^[-=?+]/.test(argument);
  return isPlain2 && /^[A-Za-z_]\w*$/.test(word) ? write(word) : void 0;
}

// lib/src/plan/variables/amazon-q.js
var amazonQ2 = {
  ...plain,
  pattern: /\$\{([^{}]*)\}/,
  bare: ["command"],
  resolve: (reference2, inner, context) => dialectOf(context.place.field).resolve(reference2, inner, context),
  write: (name, field) => dialectOf(field).write(name, field),
  tilde: ["command"]
};
var inEnv = editor(/* @__PURE__ */ new Map([["env", environmentWith((name) => `\${${name}}`)]]), ".");
var nowhere2 = { resolve: asItStands, write: () => "" };
function dialectOf(field) {
  if (field === "command")
    return plain;
  return field === "env" || field === "headers" ? inEnv : nowhere2;
}
function asItStands(reference2, inner, { place }) {
  const isReference = /^(?:env:)?[A-Za-z_]\w*(?::-.*)?$/s.test(inner) && !place.script;
  if (!isReference)
    return { text: reference2 };
  return {
    text: reference2,
    fact: fact("foreign-reference", { reference: reference2, right: "" }, place.origin)
  };
}

// lib/src/plan/variables/dialect.js
var EVERYWHERE = ["command", "args", "env", "cwd", "url", "headers"];

// lib/src/plan/variables/any.js
var WORDS = new Map([
  ...COMMON2,
  ["env", environmentKept],
  ["input", input],
  ["workspaceRoot", folder]
]);
var byName = braces({ editorWords: {} });
var any = {
  ...byName,
  pattern: /\$\{([^{}]*)\}/,
  bare: EVERYWHERE,
  resolve: (reference2, inner, context) => {
    const [, word = "", argument = ""] = /^([^:]*):?(.*)$/s.exec(inner) ?? [];
    const known2 = WORDS.get(word);
    if (known2)
      return known2(context, argument, reference2);
    const isName = /^[A-Za-z_]\w*(?::-|$)/.test(inner);
    return isName ? byName.resolve(reference2, inner, context) : { text: reference2 };
  },
  isKnown: false
};

// lib/src/plan/variables/claude-code.js
var claudeCode2 = braces({
  editorWords: {
    ...EDITOR_WORDS,
    workspaceFolder: "${CLAUDE_PROJECT_DIR:-.}",
    workspaceRoot: "${CLAUDE_PROJECT_DIR:-.}"
  },
  own: pluginData,
  asks: /^user_config\.(\w+)$/
});
function pluginData(inner, { spec, scope }) {
  const root = spec.defaults?.CLAUDE_PLUGIN_ROOT;
  if (inner !== "CLAUDE_PLUGIN_DATA" || root === void 0)
    return void 0;
  const plugin = root.split(/[\\/]/).findLast(Boolean) ?? "";
  return `${scope.home}/.claude/plugins/data/${plugin.replace(/[^\w-]/g, "-")}`;
}

// lib/src/plan/variables/copilot.js
var copilot = { ...plain, bare: EVERYWHERE, longest: 1e3, tilde: ["cwd"] };
var qwen2 = { ...plain, bare: EVERYWHERE };
var vscodeRoot2 = {
  ...braces({ editorWords: {}, own: ofEditor }),
  longest: 1e3,
  tilde: ["command", "args", "cwd"],
  appendsPath: true
};
function ofEditor(inner, { spec, scope }) {
  if (inner === "workspaceFolder" || inner === "workspaceRoot")
    return spec.root;
  if (inner === "userHome")
    return scope.home;
  return /^(?:[A-Za-z]+:(?!-)|pathSeparator$|\/$)/.test(inner) ? `\${${inner}}` : void 0;
}

// lib/src/plan/variables/described.js
import path11 from "node:path";
function answer(id, shown2, { spec, scope, place }) {
  const value = lookUp(scope, id);
  if (value !== void 0)
    return { text: value, variable: { name: id, value } };
  const defaults = spec.defaults ?? {};
  if (Object.hasOwn(defaults, id))
    return { text: defaults[id] ?? "" };
  const unset4 = fact("unset-input", { input: id, reference: shown2 }, place.origin);
  return { text: shown2.startsWith("$") ? shown2 : `{${shown2}}`, fact: unset4 };
}
var registry2 = {
  pattern: /\$\{input:([^{}]+)\}/,
  resolve: (_reference, id, context) => answer(id, id, context),
  write: (name) => `{${name}}`,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false
};
var within = (name) => ({ scope }) => flavourOf2(scope.platform).join(scope.home, name);
var flavourOf2 = (platform) => platform === "win32" ? path11.win32 : path11.posix;
var separator2 = ({ scope }) => flavourOf2(scope.platform).sep;
var WORDS2 = /* @__PURE__ */ new Map([
  ["__dirname", ({ spec }) => spec.root],
  ["HOME", ({ scope }) => scope.home],
  ["DESKTOP", within("Desktop")],
  ["DOCUMENTS", within("Documents")],
  ["DOWNLOADS", within("Downloads")],
  ["pathSeparator", separator2],
  ["/", separator2]
]);
var mcpb2 = {
  pattern: /\$\{([^{}]*)\}/,
  resolve: (reference2, inner, context) => {
    const folder2 = WORDS2.get(inner);
    if (folder2)
      return { text: folder2(context) };
    const key = /^user_config\.([\w.-]+)$/.exec(inner)?.[1];
    if (key)
      return withFolders(answer(key, reference2, context), context);
    return foreign(reference2, inner, context);
  },
  write: (name) => `\${user_config.${name.toLowerCase()}}`,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false
};
function withFolders(resolved, context) {
  if (resolved.variable || resolved.fact)
    return resolved;
  const text4 = resolved.text.replace(/\$\{([^{}.]*)\}/g, (whole, word) => WORDS2.get(word)?.(context) ?? whole);
  return { text: text4 };
}
function foreign(reference2, inner, { place }) {
  const name = /^(?:env:|input:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  if (!name || place.script)
    return { text: reference2 };
  const right = mcpb2.write(name, place.field);
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}

// lib/src/plan/variables/editors.js
var vscode2 = {
  ...editor(new Map([...COMMON2, ...VSCODE_ONLY, ...EDITOR_ONLY])),
  tilde: ["command", "args", "cwd"],
  appendsPath: true
};
var cursor2 = withFolders2(editor(new Map(COMMON2)));
function withFolders2(dialect) {
  return {
    ...dialect,
    resolve: (reference2, inner, context) => {
      const folders = context.spec.defaults ?? {};
      return Object.hasOwn(folders, inner) ? { text: folders[inner] ?? "" } : dialect.resolve(reference2, inner, context);
    }
  };
}
var roo2 = editor(/* @__PURE__ */ new Map([
  ["env", withSlashes(environmentKept)],
  ["workspaceFolder", withSlashes(folder)]
]));
function withSlashes(word) {
  return (context, argument, reference2) => {
    const resolved = word(context, argument, reference2);
    return { ...resolved, text: resolved.text.replaceAll("\\", "/") };
  };
}
var devin2 = editor(/* @__PURE__ */ new Map([["env", environmentKept]]), ".");
var cline2 = editor(/* @__PURE__ */ new Map([
  ["env", (context, name, reference2) => environmentKept(context, name.trim(), reference2)]
]), "");

// lib/src/plan/variables/env-file.js
import { parseEnv } from "node:util";
function readEnvFile(file) {
  if (!file)
    return { variables: {}, facts: [], secrets: [] };
  const { path: path31, text: text4 } = file;
  if (text4 === null) {
    const missing = fact("env-file-missing", { file: path31.value }, path31.origin);
    return { variables: {}, facts: [missing], secrets: [] };
  }
  const read2 = Object.entries(parseEnv(text4)).filter((pair) => pair[1] !== void 0);
  return {
    variables: Object.fromEntries(read2),
    facts: [],
    secrets: read2.flatMap(([name, value]) => secretsOfVariable(name, value))
  };
}

// lib/src/plan/variables/foreign.js
var FORMS = [
  { pattern: /\$\{\{\s?(?:\w{1,40}\.)?([A-Za-z_][\w-]*)\s?\}\}/, fields: EVERYWHERE },
  { pattern: /(?<![$\w])\{env:([A-Za-z_]\w*)\}/, fields: EVERYWHERE },
  { pattern: /%([A-Z][A-Z0-9_]{2,})%/, fields: ["args", "env"] },
  {
    pattern: /(?:^|^Bearer |^[\w-]{1,60}=)\$(?!HOME$)([A-Z][A-Z0-9_]*)$/,
    fields: ["args", "env", "url", "headers"]
  },
  { pattern: /^\$(HOME)$/, fields: ["env"] }
];
function foreignReferences(text4, place, dialect) {
  if (place.script || !dialect.isKnown)
    return [];
  return FORMS.filter(({ fields }) => fields.includes(place.field)).flatMap(({ pattern }) => {
    const [whole = "", name] = pattern.exec(text4) ?? [];
    if (!name)
      return [];
    const reference2 = whole.slice(Math.max(0, whole.search(/[$%{]/)));
    const right = dialect.write(name.replaceAll("-", "_"), place.field);
    return [fact("foreign-reference", { reference: reference2, right }, place.origin)];
  });
}

// lib/src/plan/variables/leftovers.js
function placeholderIn(text4, place) {
  if (!looksLikePlaceholder(text4) && !isOwnName(text4, place))
    return [];
  return [fact("placeholder", { value: shown(text4), key: place.name }, place.origin)];
}
var isOwnName = (text4, { field, name }) => field === "env" && text4 === name && looksSecretName(name);
var PATH_FIELDS = ["command", "args", "cwd"];
function unexpandedPath(text4, place) {
  if (!PATH_FIELDS.includes(place.field) || place.script)
    return [];
  const isMeant2 = /^~(?:[/\\]|$)/.test(text4) || /\$HOME(?!\w)/.test(text4);
  return isMeant2 ? [fact("unexpanded-path", { value: shown(text4) }, place.origin)] : [];
}
function shown(text4) {
  const masked = SECRET_FORMATS.reduce((rest, { pattern }) => rest.replace(new RegExp(pattern, `${pattern.flags}g`), "***"), text4.replaceAll("\0", ""));
  return masked.length <= 80 ? masked : `${masked.slice(0, 79)}\u2026`;
}

// lib/src/plan/variables/references-in.js
var BARE_START = /^\$[A-Za-z_]/;
var BARE2 = /\$([A-Za-z_]\w*)/;
function referencesIn(value, { pattern, bare, unbraced }, place) {
  if (!/[$%{]/.test(value))
    return [];
  if (unbraced)
    return found2(value, pattern, 0, value, { ...place, script: false });
  const end = value.lastIndexOf("}") + 1;
  const head = value.slice(0, end);
  if (!bare.includes(place.field))
    return found2(head, pattern, 0, value, place);
  const both = new RegExp(`${pattern.source}|${BARE2.source}`);
  return [
    ...found2(head, both, 0, value, place),
    ...found2(value.slice(end), BARE2, end, value, place)
  ];
}
var found2 = (text4, pattern, offset, value, place) => [...text4.matchAll(new RegExp(pattern, "g"))].map((match) => {
  const [reference2, inner, name = ""] = match;
  const index = offset + match.index;
  const isSure = !BARE_START.test(reference2) || isBareSure(value, reference2, index, place);
  return { reference: reference2, inner: inner ?? name, index, isSure };
});
function isBareSure(value, reference2, index, { script }) {
  if (script)
    return false;
  const isApart = !/[A-Za-z0-9]/.test(value.charAt(index - 1));
  return value === reference2 || isApart && /^\$[A-Z][A-Z0-9_]*$/.test(reference2);
}

// lib/src/plan/variables/expand-value.js
var GAP = "\u2026\0";
var MAX_FACTS2 = 1e3;
function expandValue(value, dialect, context) {
  const parts = split(value, dialect, context);
  const literal3 = parts.map((part) => typeof part === "string" ? part : GAP).join("");
  const written = parts.map((part) => typeof part === "string" ? part : writtenBy(part)).join("");
  const resolved = parts.filter((part) => typeof part !== "string");
  const text4 = parts.map((part) => typeof part === "string" ? part : part.text).join("");
  const { place } = context;
  const tilde = dialect.tilde.includes(place.field);
  const foreign4 = foreignReferences(literal3, place, dialect);
  return {
    text: tilde ? withHome(text4, context) : text4,
    facts: unique2([
      ...resolved.flatMap((part) => part.fact ?? []).slice(0, MAX_FACTS2),
      ...foreign4,
      ...placeholderIn(written, place),
      ...unexpandedPath(tilde ? literal3.replace(/^~/, "") : literal3, place)
    ]),
    secrets: [
      ...resolved.flatMap(secretsIn),
      ...resolved.length === 0 ? secretsOfPlace(without2(value, foreign4), context) : []
    ]
  };
}
var writtenBy = ({ text: text4, variable, fact: fact2 }) => variable || fact2 ? GAP : text4;
var secretsIn = ({ variable }) => variable ? secretsOfVariable(variable.name, variable.value) : [];
var without2 = (value, references) => references.reduce((rest, { captures }) => rest.replace(captures.reference ?? "", ""), value).trim();
var secretsOfPlace = (value, { place }) => place.field === "env" || place.field === "headers" ? secretsOfLiteral(place.name, value) : [];
function split(value, dialect, context) {
  if (value.length > (dialect.longest ?? value.length))
    return [value];
  const parts = [];
  let done = 0;
  for (const { reference: reference2, inner, index, isSure } of referencesIn(value, dialect, context.place)) {
    const { fact: fact2, ...resolved } = dialect.resolve(reference2, inner, context);
    parts.push(value.slice(done, index), fact2 && isSure ? { ...resolved, fact: fact2 } : resolved);
    done = index + reference2.length;
  }
  return [...parts, value.slice(done)];
}
var withHome = (text4, { scope }) => text4.replace(/^~(?=[/\\]|$)/, () => scope.home);
var unique2 = (facts) => [
  ...new Map(facts.map((fact2) => [JSON.stringify([fact2.kind, fact2.captures]), fact2])).values()
];

// lib/src/plan/variables/expressions.js
var BRACED = /\$\{\{[^{}]*\}\}|\$\{([^{}]*)\}/;
var write2 = (name) => `\${{ secrets.${name} }}`;
var isExpression = (reference2) => reference2.startsWith("${{");
var workflow = {
  pattern: BRACED,
  resolve: (reference2, inner, context) => isExpression(reference2) ? expression(reference2, "", context) : foreign2(reference2, inner, context),
  write: write2,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false
};
var copilotAgents2 = {
  ...workflow,
  bare: EVERYWHERE,
  resolve: (reference2, inner, context) => isExpression(reference2) ? expression(reference2, reference2, context) : claudeCode2.resolve(reference2, inner, context)
};
var continueYaml2 = {
  ...workflow,
  resolve: (reference2, inner, context) => isExpression(reference2) ? expression(reference2, reference2, context) : foreign2(reference2, inner, context)
};
var continueJson2 = {
  ...continueYaml2,
  resolve: (reference2, inner, context) => !isExpression(reference2) && context.place.field === "env" && /^\w+$/.test(inner) ? answered(inner, context) ?? unset2(inner, reference2, reference2, context) : continueYaml2.resolve(reference2, inner, context)
};
function expression(reference2, empty, context) {
  const terms = reference2.slice(3, -2).split("||").map((term) => term.trim());
  for (const term of terms) {
    const literal3 = /^'([^']*)'$/.exec(term)?.[1];
    if (literal3 !== void 0)
      return { text: literal3 };
    const found3 = answered(nameIn(term) ?? "", context);
    if (found3)
      return found3;
  }
  const name = terms.map(nameIn).find((one) => one !== void 0);
  const isAsked = name === void 0 || terms.every((term) => term.startsWith("inputs."));
  if (!isAsked)
    return unset2(name, reference2, empty, context);
  const input2 = name ?? terms.join(" || ");
  return { text: empty, fact: fact("unset-input", { input: input2, reference: reference2 }, context.place.origin) };
}
var nameIn = (term) => /^(?:secrets|vars|env|inputs)\.([A-Za-z_][\w-]*)$/.exec(term)?.[1];
function answered(name, { scope }) {
  const value = lookUp(scope, name);
  return value === void 0 ? void 0 : { text: value, variable: { name, value } };
}
var unset2 = (variable, reference2, text4, { place }) => ({
  text: text4,
  fact: fact("unset-variable", { variable, reference: reference2 }, place.origin)
});
function foreign2(reference2, inner, { place }) {
  const name = /^(?:env:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  if (!name || place.script)
    return { text: reference2 };
  const right = write2(name);
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}

// lib/src/plan/variables/gemini.js
var gemini2 = (own) => ({
  ...braces({ editorWords: EDITOR_WORDS, emptied: ["env", "headers"], ...own ? { own } : {} }),
  bare: EVERYWHERE
});
var geminiCli = gemini2();
var geminiExtension2 = gemini2((inner, { spec, scope }) => {
  if (inner === "extensionPath" || inner === "workspacePath")
    return spec.root;
  if (inner !== "/" && inner !== "pathSeparator")
    return void 0;
  return scope.platform === "win32" ? "\\" : "/";
});

// lib/src/plan/variables/literal.js
var EDITOR_WORDS2 = /* @__PURE__ */ new Map([
  ["workspaceFolder", "."],
  ["workspaceRoot", "."],
  ["userHome", "HOME"],
  ["pathSeparator", "/"]
]);
var literal = {
  pattern: /\$\{(?:env:)?([A-Za-z_]\w*)(?::-[^{}]*)?\}/,
  resolve: (reference2, name, { place }) => place.script ? { text: reference2 } : {
    text: reference2,
    fact: fact("foreign-reference", {
      reference: reference2,
      right: EDITOR_WORDS2.get(name) ?? name,
      ...place.field === "env" ? { key: place.name } : {}
    }, place.origin)
  },
  bare: [],
  write: (name) => name,
  isKnown: true,
  tilde: [],
  appendsPath: false
};

// lib/src/plan/variables/named.js
function namedVariable({ value: name, origin }, prefix, scope) {
  const value = lookUp(scope, name);
  if (value !== void 0) {
    return { text: `${prefix}${value}`, facts: [], secrets: secretsOfVariable(name, value) };
  }
  const unset4 = fact("unset-variable", { variable: name, reference: name }, origin);
  return { text: "", facts: [unset4], secrets: [] };
}

// lib/src/plan/variables/opencode.js
var opencode2 = {
  pattern: /\{((?:env|file):[^{}]+)\}|\$\{[^{}]*\}/,
  resolve: (reference2, inner, context) => {
    if (inner.startsWith("env:"))
      return environment3(reference2, inner.slice(4), context);
    if (inner.startsWith("file:"))
      return text3(reference2, inner.slice(5), context);
    return foreign3(reference2, context);
  },
  write: write3,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false
};
function write3(name) {
  return `{env:${name}}`;
}
function environment3(reference2, name, { scope, place }) {
  const value = lookUp(scope, name);
  if (!value) {
    const unset4 = fact("unset-variable", { variable: name, reference: reference2 }, place.origin);
    return value === void 0 ? { text: "", fact: unset4 } : { text: "" };
  }
  const variable = { name, value };
  if (JSON.stringify(value).length === value.length + 2)
    return { text: value, variable };
  return { text: value, variable, fact: fact("unescaped-value", { reference: reference2 }, place.origin) };
}
function text3(reference2, file, { spec, place }) {
  const content = spec.files?.get(file);
  if (content === void 0 || content === null) {
    const captures = { file, reference: reference2 };
    return { text: "", fact: fact("text-file-missing", captures, place.origin) };
  }
  const value = content.trim();
  return { text: value, variable: { name: "SECRET", value } };
}
function foreign3(reference2, { place }) {
  const [, word, name] = /^\$\{(env:|input:)?([\w-]+)(?::?-.*)?\}$/s.exec(reference2) ?? [];
  if (!name || place.script)
    return { text: reference2 };
  const right = write3(word === "input:" ? asVariable2(name) : name);
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}

// lib/src/plan/variables/plugin-root.js
var pluginRoot = {
  pattern: /\$\{([^{}]*)\}/,
  resolve: (reference2, name, context) => {
    const { spec, place } = context;
    const isRemote = place.field === "url" || place.field === "headers";
    const folders = spec.defaults ?? {};
    if (!isRemote && Object.hasOwn(folders, name))
      return { text: folders[name] ?? "" };
    return isRemote || place.script ? { text: reference2 } : literal2(reference2, name, context);
  },
  write: (name) => name,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false
};
function literal2(reference2, inner, { place }) {
  const isRoot = /^(?:CLAUDE|CURSOR)_PLUGIN_ROOT$|^(?:extensionPath|workspaceFolder)$/.test(inner);
  const name = /^(?:env:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  const right = isRoot ? "${PLUGIN_ROOT}" : name;
  if (!right)
    return { text: reference2 };
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}

// lib/src/plan/variables/shell.js
var REFERENCE = /(?<!\\)\$(?:\{(?:[^{}]|\{[^{}]*\})*\}|[A-Za-z_]\w*|\([^()]*(?:\([^()]*\)[^()]*)*\)|\()/;
var shell = {
  pattern: REFERENCE,
  unbraced: true,
  resolve: resolve2,
  write: (name) => `$${name}`,
  bare: [],
  isKnown: true,
  tilde: ["command", "args", "cwd"],
  appendsPath: false
};
function resolve2(reference2, _inner, context) {
  if (reference2.startsWith("$("))
    return command(reference2, context);
  const inner = reference2.startsWith("${") ? reference2.slice(2, -1) : reference2.slice(1);
  const [, name, operator = "", word = ""] = /^([A-Za-z_]\w*)(?:(:?[-=?+])(.*))?$/s.exec(inner) ?? [];
  if (name === void 0)
    return elsewhere2(reference2, inner, context);
  const found3 = variableOf(name, operator.startsWith(":"), context);
  switch (operator.at(-1)) {
    case "+":
      return { text: found3 ? wordOf(word, context) : "" };
    case "-":
    case "=":
      return found3 ?? { text: wordOf(word, context) };
    default:
      return found3 ?? unset3(reference2, name, context);
  }
}
function variableOf(name, full, { scope }) {
  const value = lookUp(scope, name);
  if (value === void 0 || full && value === "")
    return void 0;
  return { text: value, variable: { name, value } };
}
var unset3 = (reference2, variable, { place }) => ({
  text: "",
  fact: fact("unset-variable", { variable, reference: reference2 }, place.origin)
});
var wordOf = (word, context) => word.replace(new RegExp(REFERENCE, "g"), (reference2) => resolve2(reference2, "", context).text);
function command(reference2, { place }) {
  const program = /^\$\(\s*([\w./-]{1,60})/.exec(reference2)?.[1];
  const shown2 = program ? `$(${program} \u2026)` : "$(\u2026)";
  return {
    text: reference2,
    fact: fact("command-substitution", { reference: shown2 }, place.origin)
  };
}
function elsewhere2(reference2, inner, { place }) {
  const [, word, id = ""] = /^(env|input):([\w-]+)$/.exec(inner) ?? [];
  if (!word)
    return { text: reference2 };
  const right = `$${word === "env" ? id : asVariable2(id)}`;
  return { text: reference2, fact: fact("foreign-reference", { reference: reference2, right }, place.origin) };
}

// lib/src/plan/variables.js
var DIALECTS = {
  "claude-code": claudeCode2,
  copilot,
  vscode: vscode2,
  cursor: cursor2,
  any,
  "amazon-q": amazonQ2,
  cline: cline2,
  devin: devin2,
  gemini: geminiCli,
  "gemini-extension": geminiExtension2,
  plain,
  qwen: qwen2,
  roo: roo2,
  "vscode-root": vscodeRoot2,
  opencode: opencode2,
  shell,
  workflow,
  "copilot-agents": copilotAgents2,
  continue: continueYaml2,
  "continue-json": continueJson2,
  "plugin-root": pluginRoot,
  registry: registry2,
  mcpb: mcpb2,
  none: literal,
  given: null
};
var MAX_FACTS3 = 50;
function expand(spec, scope) {
  const dialect = DIALECTS[spec.client.dialect];
  const read2 = valueReader(spec, scope, dialect);
  const isScript = scriptTest(spec);
  const command2 = optional(spec.command, (located) => read2("command", located));
  const args = spec.args.map((arg, index) => read2("args", arg, "args", isScript(index)));
  const cwd = optional(spec.cwd, (located) => read2("cwd", located));
  const url = optional(spec.url, (located) => read2("url", located));
  const env = entriesOf("env", spec.env, read2, scope);
  const headers = entriesOf("headers", spec.headers, read2, scope);
  const file = readEnvFile(spec.envFile);
  const handedOn = handedOnBy(spec, scope);
  const named2 = [...handedOn, ...env, ...headers].map(expandedOf);
  const values = [command2, ...args, ...named2, cwd, url].filter((each) => each !== null);
  return {
    command: command2?.text ?? "",
    args: args.map((arg) => arg.text),
    env: { ...file.variables, ...recordOf(handedOn), ...withPath(recordOf(env), dialect, scope) },
    cwd: cwd?.text ?? null,
    url: url?.text ?? null,
    headers: recordOf(headers),
    facts: [...file.facts, ...values.flatMap((each) => each.facts)].slice(0, MAX_FACTS3),
    secrets: [
      .../* @__PURE__ */ new Set([
        ...file.secrets,
        ...values.flatMap((each) => each.secrets),
        ...secretsOfUrl(url?.text ?? ""),
        ...secretsOfArgs(args.map((arg) => arg.text)),
        ...named2.flatMap((each) => credentialsIn(each?.text ?? ""))
      ])
    ]
  };
}
var valueReader = (spec, scope, dialect) => (field, { value, origin }, name = field, script = false) => dialect ? expandValue(value, dialect, { spec, scope, place: { field, name, origin, script } }) : asItStands2(value);
var optional = (value, read2) => value === null ? null : read2(value);
var entriesOf = (field, entries, read2, scope) => entries.map(({ name, value: { value, origin }, prefix }) => ({
  name,
  value: optional(value, (text4) => prefix === void 0 ? read2(field, { value: text4, origin }, name) : namedVariable({ value: text4, origin }, prefix, scope))
}));
var handedOnBy = ({ handedOn = [] }, scope) => handedOn.filter(({ value: name }) => lookUp(scope, name) !== void 0).map((located) => ({ name: located.value, value: namedVariable(located, "", scope) }));
var expandedOf = ({ value }) => value;
var asItStands2 = (text4) => ({ text: text4, facts: [], secrets: [] });
var recordOf = (entries) => Object.fromEntries(entries.map(({ name, value }) => [name, value?.text ?? null]));
function withPath(env, dialect, scope) {
  const own = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH");
  const inherited2 = own && lookUp(scope, own[0]);
  if (!dialect?.appendsPath || !own?.[1] || !inherited2)
    return env;
  const delimiter = scope.platform === "win32" ? ";" : ":";
  return { ...env, [own[0]]: `${inherited2}${delimiter}${own[1]}` };
}
function scriptTest({ command: command2, args }) {
  const isCmd = programName(command2?.value ?? "").toLowerCase() === "cmd";
  const flag = isCmd ? args.findIndex(({ value }) => /^\/[ck]$/i.test(value)) : -1;
  return (index) => flag !== -1 && index > flag || /^-[a-z]{0,3}c$|^-Command$/i.test(args[index - 1]?.value ?? "");
}

// lib/src/plan/stand-ins.js
function lackOf2(server, scope) {
  const own = unsetIn(server, scope);
  const others = (server.readings ?? []).flatMap((reading2) => unsetIn(reading2, scope));
  const filled = new Set(unsetIn(server, withStandIns(scope, [...own, ...others].map(nameOf3))).map(keyOf3));
  const facts = own.filter((one) => !filled.has(keyOf3(one)));
  const places = [server.command, server.cwd, server.url].map((located) => located?.origin);
  return {
    variables: [...new Set(facts.map(nameOf3))],
    facts,
    isUnnamed: facts.some(({ origin }) => origin !== void 0 && places.includes(origin))
  };
}
var withStandIns = (scope, names) => ({
  ...scope,
  env: { ...scope.env, ...Object.fromEntries(names.map((name) => [name, standInFor(name)])) }
});
var standInFor = (name) => {
  const { value } = placeholderFor(name.replaceAll(/\W/g, "_"));
  return value === "{folder}" ? "." : value;
};
var filledNames = (server, { facts }) => [
  ...server.env.filter(({ value }) => isIn(facts, value.origin)).map(({ name }) => name),
  ...facts.flatMap(({ captures }) => captures.reference ?? [])
];
var headersWithout = ({ headers }, { facts }) => headers.filter(({ value }) => isIn(facts, value.origin)).map(({ name }) => name);
var whyUnnamed = (lack) => lack?.isUnnamed ? `\`${lack.variables[0]}\` is not set, of which the entry makes what is started or asked` : null;
var isIn = (facts, origin) => facts.some((one) => one.origin === origin);
var unsetIn = (server, scope) => expand(server, scope).facts.filter(isUnset);
var isUnset = ({ kind }) => kind === "unset-variable" || kind === "unset-input";
var nameOf3 = ({ captures }) => captures.variable ?? captures.input ?? "";
var keyOf3 = ({ kind, captures, origin }) => JSON.stringify([kind, captures, origin]);

// lib/src/plan/plan.js
function planServer(server, scope) {
  const { variables, inherited: plumbing } = settled(scope);
  const lack = scope.standIn ? lackOf2(server, variables) : null;
  const filled = withStandIns(variables, lack?.variables ?? []);
  const expanded = { ...expand(server, filled), secrets: expand(server, variables).secrets };
  const others = (server.readings ?? []).map((reading2) => ({
    client: reading2.client,
    facts: factsOf(reading2, expand(reading2, filled), scope)
  }));
  const own = { client: server.client, facts: factsOf(server, expanded, scope) };
  const passed = Object.entries(scope.passed);
  const agreed = agree(own, others);
  return {
    server,
    plan: filledIn(startOf2(server, expanded, agreed.facts, scope), lack),
    remote: planRemote(server, expanded, agreed.facts, {
      inherited: plumbing,
      timeoutMs: scope.timeoutMs,
      unsent: lack ? headersWithout(server, lack) : []
    }),
    ...agreed,
    secrets: [
      ...expanded.secrets,
      ...Object.values(scope.given),
      ...passed.flatMap(([name, value]) => secretsOfVariable(name, value))
    ],
    lack
  };
}
var filledIn = (plan, lack) => plan && lack && lack.variables.length > 0 ? { ...plan, placeholders: filledNames(plan.server, lack) } : plan;
var factsOf = (server, expanded, { platform, windows = null }) => [
  ...server.facts,
  ...expanded.facts,
  ...windowsFacts(server, platform, windows)
];
var withheldNames = ({ plan }, step) => Object.entries(step).flatMap(([name, value]) => plan && value !== "" && isReferable(name) && !plan.env[name] ? [name] : []);
function startOf2(server, expanded, facts, scope) {
  if (!server.command || !server.startable || server.transport !== "stdio")
    return null;
  const { command: command2, args } = expanded;
  const cwd = folderOf(server, expanded, scope.platform);
  const { lineFacts, ...launch } = readLaunch(command2, args, scope.platform, cwd);
  return {
    server,
    ...launch,
    command: command2,
    args,
    cwd,
    workspace: scope.workspace,
    platform: scope.platform,
    env: environmentOf(expanded, scope),
    given: [
      ...new Set([scope.passed, scope.given, expanded.env].flatMap((part) => Object.keys(part)))
    ],
    handed: Object.keys({ ...scope.passed, ...scope.given }).filter((name) => !Object.hasOwn(expanded.env, name)),
    secrets: expanded.secrets,
    timeoutMs: server.startLimitMs ?? scope.timeoutMs,
    facts: [...facts, ...lineFacts.map((one) => placed(one, args, server))]
  };
}
function placed({ kind, captures, word }, args, server) {
  const index = word === null ? -1 : args.indexOf(word);
  return fact(kind, captures, server.args[index]?.origin);
}
function settled(scope) {
  const known2 = SETTLED.get(scope);
  if (known2)
    return known2;
  const { step, given, home: home2, platform } = scope;
  const all = { ...referable(step), ...given };
  const env = scope.standIn ? nonEmpty(all) : all;
  const fresh = { variables: { env, home: home2, platform }, inherited: inherited(step, platform) };
  SETTLED.set(scope, fresh);
  return fresh;
}
var SETTLED = /* @__PURE__ */ new WeakMap();
var referable = (step) => Object.fromEntries(Object.entries(step).filter(([name]) => isReferable(name)));
var nonEmpty = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
function folderOf(server, expanded, platform) {
  const { resolve: resolve3 } = platform === "win32" ? path12.win32 : path12.posix;
  return expanded.cwd ? resolve3(server.root, expanded.cwd) : resolve3(server.root);
}
function environmentOf(expanded, scope) {
  const all = {
    ...settled(scope).inherited,
    ...scope.passed,
    ...scope.given,
    ...expanded.env
  };
  return Object.fromEntries(Object.entries(all).filter((entry) => entry[1] !== null));
}

// lib/src/plan/same-start.js
var startKey = ({ command: command2, args, cwd, env, timeoutMs }) => JSON.stringify([command2, args, cwd, Object.entries(env).sort(), timeoutMs]);
var reachKey = ({ url, transport, headers, timeoutMs }) => JSON.stringify([url, transport, Object.entries(headers).sort(), timeoutMs]);
function relocated(facts, from2, to) {
  const places = new Map(placePairs(from2, to));
  return facts.map(({ origin, ...fact2 }) => {
    const moved = origin && places.get(placeKey(origin));
    return moved ? { ...fact2, origin: moved } : fact2;
  });
}
function placePairs(from2, to) {
  const env = new Map([...to.env, ...to.headers].map((entry) => [entry.name, entry]));
  const located = [
    [from2.command, to.command],
    [from2.cwd, to.cwd],
    [from2.url, to.url],
    ...from2.args.map((arg, index) => [arg, to.args[index]]),
    ...[...from2.env, ...from2.headers].map(({ name, value }) => [value, env.get(name)?.value])
  ];
  return located.flatMap(([one, other]) => one && other ? [[placeKey(one.origin), other.origin]] : []);
}
var placeKey = ({ line, column }) => `${line}:${column}`;

// lib/src/plan/unmet.js
var unmetBy = (planned, { needs }, step, given) => needs.filter((name) => !step[name] && !given[name] && !isWritten(name, planned));
function isWritten(name, { server, plan, facts, lack }) {
  const entry = server.env.find((one) => one.name === name);
  if (!entry || !plan?.env[name])
    return false;
  return ![...facts, ...lack?.facts ?? []].some((one) => isUnset(one) && one.origin === entry.value.origin);
}
var withoutUnset = (planned) => ({
  ...planned,
  facts: planned.facts.filter((one) => !isUnset(one)),
  lack: null
});
function whyUnmet(names) {
  const [first2, ...others] = names;
  if (first2 === void 0)
    return null;
  const rest = others.map((name) => `, \`${name}\``).join("");
  return `\`${first2}\`${rest} ${others.length > 0 ? "are" : "is"} not set, which it needs by the input \`expect\``;
}

// lib/src/run/check-server.js
import { performance as performance14 } from "node:perf_hooks";

// lib/src/run/connection.js
import { performance as performance10 } from "node:perf_hooks";

// lib/src/protocol/frames.js
var HEADER_END = "\r\n\r\n";
var LENGTH = /^Content-Length:[ \t]*(\d{1,9})[ \t]*$/im;
var MAX_HEADER = 64 * 1024;
var FrameReader = class {
  #bytes = new Uint8Array(0);
  /** The messages that this chunk completes, without their headers. */
  push(chunk) {
    if (this.#bytes.length > MAX_LINE + MAX_HEADER)
      return [];
    this.#bytes = joined2(this.#bytes, chunk);
    const messages = [];
    for (let next2 = first(this.#bytes); next2; next2 = first(this.#bytes)) {
      if (next2.message !== "")
        messages.push(next2.message);
      this.#bytes = this.#bytes.slice(next2.end);
    }
    return messages;
  }
  /** What is not yet a message. */
  get rest() {
    return textOf4(this.#bytes);
  }
};
function first(bytes) {
  const head = ASCII.decode(bytes.subarray(0, MAX_HEADER));
  const headerEnd = head.indexOf(HEADER_END);
  if (headerEnd === -1)
    return void 0;
  const start2 = headerEnd + HEADER_END.length;
  const length = Number(LENGTH.exec(head.slice(0, headerEnd))?.[1] ?? 0);
  const end = start2 + length;
  if (length > MAX_LINE || end > bytes.length)
    return void 0;
  return { message: textOf4(bytes.subarray(start2, end)), end };
}
var ASCII = new TextDecoder("latin1");
var UTF8 = new TextDecoder();
var textOf4 = (bytes) => UTF8.decode(bytes);
function joined2(left, right) {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
var framed = (message) => `Content-Length: ${new TextEncoder().encode(message).length}${HEADER_END}${message}`;

// lib/src/run/head-tail.js
var HeadTail = class {
  #head = [];
  #headRoom;
  /** A ring: a flood is written over it again and again, and takes no memory of its own. */
  #tail = Buffer.alloc(0);
  /** Where the ring goes on. */
  #at = 0;
  /** Bytes behind the head, also those that were written over. */
  #behind = 0;
  #limit;
  constructor(head, tail) {
    this.#headRoom = head;
    this.#limit = tail;
  }
  push(chunk) {
    const first2 = Buffer.from(chunk.subarray(0, this.#headRoom));
    this.#headRoom -= first2.length;
    if (first2.length > 0)
      this.#head.push(first2);
    if (first2.length < chunk.length)
      this.#keep(chunk.subarray(first2.length));
  }
  /** The text, with a line that counts what was left out in the middle. */
  get text() {
    const head = Buffer.concat(this.#head);
    const dropped = this.#behind - this.#limit;
    if (dropped <= 0)
      return Buffer.concat([head, this.#tail.subarray(0, this.#behind)]).toString("utf8");
    const tail = Buffer.concat([this.#tail.subarray(this.#at), this.#tail.subarray(0, this.#at)]);
    const before = head.toString("utf8").replace(/[^\n]*$/, "");
    const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
    return `${before}... ${dropped} bytes left out ...
${after}`;
  }
  #keep(part) {
    if (this.#tail.length === 0)
      this.#tail = Buffer.alloc(this.#limit);
    const last = part.subarray(Math.max(0, part.length - this.#limit));
    const at2 = (this.#at + part.length - last.length) % this.#limit;
    const room = Math.min(last.length, this.#limit - at2);
    last.copy(this.#tail, at2, 0, room);
    last.copy(this.#tail, 0, room);
    this.#at = (at2 + last.length) % this.#limit;
    this.#behind += part.length;
  }
};

// lib/src/run/process.js
var import_cross_spawn = __toESM(require_cross_spawn(), 1);
import { performance as performance9 } from "node:perf_hooks";

// lib/src/run/descriptors.js
import { closeSync, openSync } from "node:fs";
import os from "node:os";
var NEEDED = 10;
function lackOfDescriptors() {
  const opened = [];
  try {
    while (opened.length < NEEDED)
      opened.push(openSync(os.devNull, "r"));
    return null;
  } catch (error) {
    const { code = "" } = error;
    return ["EMFILE", "ENFILE"].includes(code) ? error : null;
  } finally {
    for (const one of opened)
      closeSync(one);
  }
}

// lib/src/run/group.js
import { execFile as execFile2, spawnSync as spawnSync2 } from "node:child_process";

// lib/src/run/processes/belonging.js
function belonging(table, known2, self) {
  const rows = new Map(table.map((one) => [one.pid, one]));
  const above2 = lineOf(rows, self);
  const began = new Map(known2.seen);
  const isOurs = (pid) => {
    const at2 = pid === null ? void 0 : began.get(pid);
    const row = rows.get(pid ?? 0);
    return at2 !== void 0 && (!row || at2 === null || row.startedAt === at2);
  };
  const belongs = (one) => [one.pid, one.ppid, one.group, one.session].some(isOurs) || one.marks.some(known2.isMark) || one.sockets.some((socket) => known2.sockets.has(socket));
  const members = [];
  let rest = table.filter(({ pid, startedAt }) => startedAt >= known2.since && !above2.has(pid));
  for (let found3 = rest.filter(belongs); found3.length > 0; found3 = rest.filter(belongs)) {
    for (const { pid, startedAt } of found3)
      began.set(pid, startedAt);
    members.push(...found3);
    rest = rest.filter(({ pid }) => !began.has(pid));
  }
  const groups = new Set(members.map(({ group }) => group).filter(isOurs));
  return { members, groups: [...groups] };
}
function lineOf(rows, self) {
  const line = /* @__PURE__ */ new Set([0, 1]);
  for (let pid = self; !line.has(pid); pid = rows.get(pid)?.ppid ?? 0)
    line.add(pid);
  return line;
}

// lib/src/run/processes/freeze.js
import { performance as performance3 } from "node:perf_hooks";

// lib/src/run/processes/read.js
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

// lib/src/run/processes/proc.js
import { closeSync as closeSync2, openSync as openSync2, readdirSync as readdirSync2, readFileSync, readlinkSync, readSync, statSync } from "node:fs";
import { performance as performance2 } from "node:perf_hooks";

// lib/src/run/processes/mark.js
import { randomBytes } from "node:crypto";
var VARIABLE = "STARTED_BY_MCP_HANDSHAKE";
var RUN = randomBytes(12).toString("base64url");
var starts = 0;
function newMark() {
  starts += 1;
  return `${RUN}.${starts}`;
}
var isOfThisRun = (mark) => mark.startsWith(`${RUN}.`);
function markVariable(mark, env) {
  const outer = env[VARIABLE];
  return { [VARIABLE]: outer ? `${outer}:${mark}` : mark };
}
function marksIn(text4, before) {
  const start2 = `${before}${VARIABLE}=`;
  const at2 = `${before}${text4}`.indexOf(start2);
  if (at2 === -1)
    return [];
  const from2 = at2 + start2.length - 1;
  const end = text4.indexOf(before, from2);
  return text4.slice(from2, end === -1 ? void 0 : end).split(":");
}

// lib/src/run/processes/stat.js
function readStat(text4) {
  const fields = text4.slice(text4.lastIndexOf(")") + 2).split(" ");
  const startedAt = Number(fields[19]);
  if (!(startedAt >= 0))
    return null;
  return {
    pid: Number.parseInt(text4, 10),
    ppid: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    // The first thread of a process may have ended while others go on.
    isDead: /[ZX]/.test(fields[0] ?? "") && Number(fields[17]) <= 1,
    startedAt
  };
}

// lib/src/run/processes/proc.js
var buffer = Buffer.alloc(4096);
var MAX_DESCRIPTORS = 256;
var FEW = 4;
var MANY = 20;
var older = /* @__PURE__ */ new Map();
var SAME_MS = 1e3;
var asked = -Infinity;
var NONE = /* @__PURE__ */ new Map();
var known = /* @__PURE__ */ new Map();
var begun;
function readProc() {
  begun ??= statOf(process.pid)?.startedAt ?? 0;
  const trusted = performance2.now() - asked < SAME_MS ? older : NONE;
  if (trusted === NONE)
    asked = performance2.now();
  const visited = visitAll(begun, trusted);
  older = new Map([...visited].filter((entry) => typeof entry[1] === "string"));
  for (const pid of known.keys())
    if (!visited.has(pid))
      known.delete(pid);
  return [...visited.values()].filter((found3) => typeof found3 !== "string");
}
function visitAll(begun2, trusted) {
  const visited = /* @__PURE__ */ new Map();
  for (let round = 0, isWhole2 = false; round < FEW || round < MANY && !isWhole2; round++) {
    const fresh = pids().filter((pid) => !visited.has(pid));
    if (fresh.length === 0)
      break;
    for (const pid of fresh)
      visited.set(pid, trusted.get(pid) || visit(pid, begun2));
    isWhole2 = fresh.every((pid) => visited.get(pid) !== GONE);
  }
  return visited;
}
var GONE = "";
function visit(pid, begun2) {
  const identity = known.has(pid) ? GONE : identityOf(pid);
  if (identity !== GONE && older.get(pid) === identity)
    return identity;
  const found3 = statOf(pid);
  if (!found3)
    return GONE;
  return found3.startedAt < begun2 ? identity : { ...found3, ...belongingsOf(found3) };
}
var membersOf2 = (group) => readProc().flatMap((one) => one.group === group && !one.isDead ? [one.pid] : []);
function statOf(pid) {
  let file;
  try {
    file = openSync2(`/proc/${pid}/stat`, "r");
    const length = readSync(file, buffer, 0, buffer.length, null);
    return readStat(buffer.toString("latin1", 0, length));
  } catch {
    return null;
  } finally {
    if (file !== void 0)
      closeSync2(file);
  }
}
function socketsOf(pid, names = descriptorsOf(pid)) {
  return names.slice(0, MAX_DESCRIPTORS).flatMap((name) => {
    const link = or("", () => readlinkSync(`/proc/${pid}/fd/${name}`));
    return link.startsWith("socket:") ? [link] : [];
  });
}
var pids = () => or([], () => readdirSync2("/proc")).flatMap((name) => /^\d+$/.test(name) ? Number(name) : []);
var descriptorsOf = (pid) => or([], () => readdirSync2(`/proc/${pid}/fd`));
function identityOf(pid) {
  const folder2 = or(null, () => statSync(`/proc/${pid}`));
  return folder2 ? `${folder2.ino} ${folder2.ctimeMs}` : GONE;
}
function belongingsOf({ pid, startedAt }) {
  const before = known.get(pid);
  if (before?.startedAt === startedAt)
    return before;
  const environment4 = environmentOf2(pid);
  const marks = marksIn(environment4, "\0");
  const belongings = { startedAt, marks, sockets: marks.length > 0 ? [] : socketsOf(pid) };
  if (environment4 !== "")
    known.set(pid, belongings);
  return belongings;
}
function environmentOf2(pid) {
  const read2 = (file) => or("", () => readFileSync(file, "latin1"));
  const text4 = read2(`/proc/${pid}/environ`);
  if (text4 !== "")
    return text4;
  const threads = or([], () => readdirSync2(`/proc/${pid}/task`)).slice(0, 2);
  return threads.map((thread) => read2(`/proc/${pid}/task/${thread}/environ`)).join("");
}
function or(otherwise, read2) {
  try {
    return read2();
  } catch {
    return otherwise;
  }
}

// lib/src/run/processes/ps.js
var PS = ["-axEww", ...["-o", "pid=,ppid=,pgid=,stat=,lstart=,command="]];
var LINE = /^ *(\d{1,10}) +(\d{1,10}) +(\d{1,10}) +(\S{1,10}) +(\w{3} \w{3} {1,2}\d{1,2} [\d:]{8} \d{4}) (.*)$/;
function readPs(text4, self) {
  const table = text4.split("\n").flatMap(readLine2);
  const begun2 = table.find(({ pid }) => pid === self)?.startedAt ?? 0;
  return table.filter(({ startedAt }) => startedAt >= begun2);
}
function readLine2(line) {
  const [, pid, ppid, group, state = "", began = "", command2 = ""] = LINE.exec(line) ?? [];
  if (pid === void 0)
    return [];
  return [
    {
      pid: Number(pid),
      ppid: Number(ppid),
      group: Number(group),
      session: null,
      isDead: state.startsWith("Z"),
      startedAt: Date.parse(began),
      marks: marksIn(command2, " "),
      sockets: []
    }
  ];
}

// lib/src/run/processes/read.js
var run = promisify(execFile);
var OPTIONS = {
  encoding: "utf8",
  env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
  maxBuffer: 64 * 1024 * 1024,
  timeout: 5e3
};
function readNow() {
  if (process.platform === "linux")
    return readProc();
  if (process.platform !== "darwin")
    return [];
  return readPs(spawnSync("ps", [...PS], OPTIONS).stdout ?? "", process.pid);
}
async function read() {
  if (process.platform !== "darwin")
    return readNow();
  const { stdout } = await run("ps", [...PS], OPTIONS).catch(() => ({ stdout: "" }));
  return readPs(stdout, process.pid);
}

// lib/src/run/processes/signal.js
function signalAll({ members, groups }, signal) {
  for (const group of groups)
    send(-group, signal);
  for (const { pid } of members)
    send(pid, signal);
}
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return "sent";
  } catch (error) {
    return error.code === "EPERM" ? "EPERM" : "ESRCH";
  }
}

// lib/src/run/processes/freeze.js
var LIMIT_MS = 250;
function freeze(among) {
  const limit = performance3.now() + LIMIT_MS;
  const stopped = /* @__PURE__ */ new Set();
  for (; ; ) {
    const left = living(among(readNow()));
    const fresh = left.members.filter((one) => !stopped.has(nameOf4(one)));
    if (fresh.length === 0 || performance3.now() > limit)
      return left;
    signalAll({ members: fresh, groups: left.groups }, "SIGSTOP");
    for (const one of fresh)
      stopped.add(nameOf4(one));
  }
}
var living = ({ members, groups }) => ({
  members: members.filter(({ pid, isDead }) => !isDead && send(pid, 0) !== "EPERM"),
  groups
});
var nameOf4 = ({ pid, startedAt }) => `${pid} ${startedAt}`;

// lib/src/run/processes/gone.js
import { performance as performance4 } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
var LOOK_MS = 10;
async function gone(processes, limitMs) {
  const limit = performance4.now() + limitMs;
  while (processes.some(isThere2) && performance4.now() < limit)
    await sleep(LOOK_MS);
}
function goneNow(processes, limitMs) {
  const limit = performance4.now() + limitMs;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (processes.some(isThere2) && performance4.now() < limit)
    Atomics.wait(clock, 0, 0, LOOK_MS);
}
function isThere2({ pid, startedAt }) {
  if (process.platform !== "linux")
    return send(pid, 0) === "sent";
  const stat6 = statOf(pid);
  return stat6?.startedAt === startedAt && !stat6.isDead;
}

// lib/src/run/processes/look.js
import { performance as performance5 } from "node:perf_hooks";
import { setImmediate as setImmediate2, setTimeout as sleep2 } from "node:timers/promises";
var SHARE = 20;
var BURST_MS = 200;
var next = null;
var from = 0;
function look() {
  next ??= take();
  return next;
}
async function take() {
  const wait = from - performance5.now();
  await (wait > 0 ? sleep2(wait) : setImmediate2());
  next = null;
  const [begun2, cpu] = [performance5.now(), process.cpuUsage()];
  const processes = await read();
  const { user, system: system2 } = process.cpuUsage(cpu);
  from = Math.max(from, begun2 - BURST_MS) + (user + system2) / 1e3 * SHARE;
  return processes;
}

// lib/src/run/processes/end.js
var ASKED_MS = 1e3;
var KILLED_MS = 300;
var ROUNDS = 20;
async function endLeft(among) {
  const left = living(among(await look()));
  if (left.members.length === 0)
    return;
  signalAll(left, "SIGTERM");
  signalAll(left, "SIGCONT");
  await gone(left.members, ASKED_MS);
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0)
      return;
    await gone(killed, KILLED_MS);
  }
}
function endLeftNow(among) {
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0)
      return;
    goneNow(killed, KILLED_MS);
  }
}
function kill(among) {
  const left = freeze(among);
  if (left.members.length > 0)
    signalAll(left, "SIGKILL");
  return left.members;
}

// lib/src/run/processes/start.js
import { performance as performance6 } from "node:perf_hooks";
var Start = class {
  /** Of the program itself. */
  pid;
  /** `performance.now()` when it began to run. */
  trackedAt = performance6.now();
  #mark;
  #since;
  #sockets;
  #seen = /* @__PURE__ */ new Map();
  /** To be made as soon as the program runs, when its pipes are still at their places. */
  constructor(pid, mark) {
    this.pid = pid;
    this.#mark = mark;
    const isLinux = process.platform === "linux";
    this.#since = isLinux ? statOf(pid)?.startedAt ?? null : null;
    this.#sockets = new Set(isLinux ? socketsOf(pid, ["0", "1", "2"]) : []);
    this.#seen.set(pid, this.#since);
  }
  get known() {
    return {
      isMark: (mark) => mark === this.#mark,
      sockets: this.#sockets,
      seen: this.#seen,
      since: this.#since ?? 0
    };
  }
  /** Its processes among all; it remembers them. */
  among(processes) {
    const found3 = belonging(processes, this.known, process.pid);
    for (const { pid, startedAt } of found3.members)
      this.#seen.set(pid, startedAt);
    return found3;
  }
};

// lib/src/run/processes/watch.js
var LOOK_MS2 = 200;
var timer;
function watch(starts2) {
  if (process.platform !== "linux")
    return;
  timer ??= setInterval(() => void see(starts2), LOOK_MS2).unref();
}
async function see(starts2) {
  if (starts2.size === 0) {
    clearInterval(timer);
    timer = void 0;
    return;
  }
  const processes = await look();
  for (const start2 of starts2)
    start2.among(processes);
}

// lib/src/run/quiet/quiet.js
import { performance as performance7 } from "node:perf_hooks";
import { setTimeout as sleep3 } from "node:timers/promises";

// lib/src/run/quiet/stillness.js
import { readdirSync as readdirSync3, readFileSync as readFileSync2, readlinkSync as readlinkSync2, statSync as statSync2 } from "node:fs";

// lib/src/run/quiet/waits.js
var FOREVER = { kind: "forever" };
var always = () => FOREVER;
var reading = ([descriptor = 0n]) => ({ kind: "read", descriptor: Number(descriptor) });
var unlessPointer = (at2) => (args) => args[at2] === 0n ? FOREVER : null;
var ms = (at2) => (args) => {
  const limit = Number(BigInt.asIntN(32, args[at2] ?? 0n));
  return limit < 0 ? FOREVER : { kind: "at most", ms: limit };
};
var futex = (args) => [0n, 9n].includes((args[1] ?? 1n) & 127n) ? unlessPointer(3)(args) : null;
var CALLS = {
  x64: /* @__PURE__ */ new Map([
    [0, reading],
    [7, ms(2)],
    [19, reading],
    [23, unlessPointer(4)],
    [34, always],
    [43, always],
    [45, reading],
    [47, reading],
    [61, always],
    [128, unlessPointer(2)],
    [130, always],
    [202, futex],
    [232, ms(3)],
    [247, always],
    [270, unlessPointer(4)],
    [271, unlessPointer(2)],
    [281, ms(3)],
    [288, always],
    [441, unlessPointer(3)]
  ]),
  arm64: /* @__PURE__ */ new Map([
    [22, ms(3)],
    [63, reading],
    [65, reading],
    [72, unlessPointer(4)],
    [73, unlessPointer(2)],
    [95, always],
    [98, futex],
    [133, always],
    [137, unlessPointer(2)],
    [202, always],
    [207, reading],
    [212, reading],
    [242, always],
    [260, always],
    [441, unlessPointer(3)]
  ])
};
var BLOCKED = /^(\d+)((?: 0x[0-9a-f]+){8})$/m;
function waitOf(syscall, arch) {
  const [, number, args] = BLOCKED.exec(syscall) ?? [];
  const read2 = CALLS[arch]?.get(Number(number));
  return read2 && args ? read2(args.trim().split(" ").map(BigInt)) : null;
}

// lib/src/run/quiet/stillness.js
var stillness = (pids2, scope) => eachBy(pids2, scope, (folder2, syscall, wait) => {
  if (wait.kind === "at most" && wait.ms - scope.ageMs < scope.horizonMs)
    throw new NotStill();
  return `${folder2} ${syscall}${readFileSync2(`${folder2}/schedstat`, "utf8")}`;
});
var TICK_MS = 1500;
var ticking = (pids2, scope) => eachBy(pids2, scope, (folder2, _syscall, wait) => {
  if (wait.kind === "at most" && wait.ms > TICK_MS)
    throw new NotStill();
  return folder2;
});
function eachBy(pids2, { pipes }, tell) {
  try {
    return pids2.map((pid) => tellAll(pid, pipes, tell)).join("\n");
  } catch {
    return null;
  }
}
var NotStill = class extends Error {
};
function tellAll(pid, pipes, tell) {
  refuseRunning(pid);
  const links = descriptorsOf2(pid);
  refuseTimers(pid, links);
  refuseNamedPipes(pid, links);
  refuseConnections(pid, links, pipes);
  const threads = readdirSync3(`/proc/${pid}/task`);
  return threads.map((thread) => tellOf(`/proc/${pid}/task/${thread}`, links, tell)).join("\n");
}
function refuseRunning(pid) {
  if (!waitOf(readFileSync2(`/proc/${pid}/syscall`, "utf8"), process.arch))
    throw new NotStill();
}
var descriptorsOf2 = (pid) => new Map(readdirSync3(`/proc/${pid}/fd`).map((name) => [
  Number(name),
  readlinkSync2(`/proc/${pid}/fd/${name}`)
]));
var WATCHERS = /* @__PURE__ */ new Set(["anon_inode:[timerfd]", "anon_inode:inotify"]);
function refuseTimers(pid, links) {
  const hasDescriptor = [...links.values()].some((link) => WATCHERS.has(link));
  if (hasDescriptor || readFileSync2(`/proc/${pid}/timers`, "utf8") !== "")
    throw new NotStill();
}
function refuseNamedPipes(pid, links) {
  const files = [...links].filter(([, link]) => link.startsWith("/") && !link.startsWith("/dev/"));
  if (files.some(([number]) => statSync2(`/proc/${pid}/fd/${number}`).isFIFO()))
    throw new NotStill();
}
var LISTENS = "0A";
function refuseConnections(pid, links, pipes) {
  const others = [...links.values()].filter((link) => link.startsWith("socket:") && !pipes.has(link));
  if (others.length === 0)
    return;
  const listening = new Set(["tcp", "tcp6"].flatMap((name) => listenersIn(pid, name)));
  if (others.some((link) => !listening.has(link)))
    throw new NotStill();
}
var listenersIn = (pid, name) => readFileSync2(`/proc/${pid}/net/${name}`, "utf8").split("\n").map((line) => line.trim().split(/\s+/)).flatMap((columns) => columns[3] === LISTENS ? [`socket:[${columns[9]}]`] : []);
function tellOf(folder2, links, tell) {
  const syscall = readFileSync2(`${folder2}/syscall`, "utf8");
  const wait = waitOf(syscall, process.arch);
  if (!wait)
    throw new NotStill();
  const isPipe = wait.kind !== "read" || /^(?:pipe|socket):/.test(links.get(wait.descriptor) ?? "");
  if (!isPipe)
    throw new NotStill();
  return tell(folder2, syscall, wait);
}

// lib/src/run/quiet/quiet.js
var FIRST_MS = 10;
var LONGEST_MS = 100;
var TICKS_MS = 2500;
async function fallsQuiet(start2, wish) {
  const isOver = [lasting(wish.stillMs ?? 0), lasting(wish.ticks ? TICKS_MS : Infinity)];
  const first2 = Math.min(Math.max(FIRST_MS, (wish.stillMs ?? 0) / 5), LONGEST_MS);
  for (let pause = first2; isWanted(wish); pause = Math.min(1.5 * pause, LONGEST_MS)) {
    await sleep3(pause, void 0, { ref: false });
    const { still, ticking: ticking2 } = await stateOf(start2, wish);
    const over = [isOver[0](still), isOver[1](ticking2)];
    if (over.includes(true))
      return;
  }
  return new Promise(() => {
  });
}
var isWanted = (wish) => process.platform === "linux" && wish.isWanted();
function lasting(ms2) {
  let before = null;
  let since = 0;
  return (state) => {
    if (state === null || state !== before)
      since = performance7.now();
    const isSame = state !== null && state === before;
    before = state;
    return isSame && performance7.now() - since >= ms2;
  };
}
var withHeard = (state, heard) => state === null ? null : `${heard()} ${state}`;
async function stateOf(start2, { horizonMs, heard, ticks }) {
  const { members } = start2.among(await look());
  const pids2 = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
  if (pids2.length === 0)
    return { still: null, ticking: null };
  const ageMs = performance7.now() - start2.trackedAt;
  const scope = { pipes: start2.known.sockets, ageMs, horizonMs };
  return {
    still: withHeard(stillness(pids2, scope), heard),
    ticking: ticks ? withHeard(ticking(pids2, scope), heard) : null
  };
}

// lib/src/run/group.js
var PATIENCE_MS = 2e3;
var living2 = /* @__PURE__ */ new Set();
function track(pid, mark) {
  if (living2.size === 0)
    process.off("exit", killAll).once("exit", killAll);
  const start2 = new Start(pid, mark);
  living2.add(start2);
  watch(living2);
  return start2;
}
async function endGroup(child, ended, start2) {
  if (child.exitCode === null && child.signalCode === null)
    start2.among(await look());
  await endLeader(child, ended, start2);
  await endLeft((processes) => {
    if (processes.length === 0)
      killUnseen([start2]);
    return start2.among(processes);
  });
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream?.destroy();
  living2.delete(start2);
}
async function endLeader(child, ended, start2) {
  const gone2 = ended.then(() => true);
  const steps = [
    () => void child.stdin?.end(),
    () => signalGroup(start2.pid, "SIGTERM"),
    () => signalGroup(start2.pid, "SIGKILL")
  ];
  for (const step of steps) {
    step();
    if (await orQuiet(start2, within2(gone2, PATIENCE_MS)))
      return;
  }
}
async function orQuiet(start2, gone2) {
  let isOver = false;
  const quiet = fallsQuiet(start2, {
    horizonMs: PATIENCE_MS,
    isWanted: () => !isOver,
    heard: () => 0
  }).then(() => false);
  return Promise.race([gone2, quiet]).finally(() => {
    isOver = true;
  });
}
function killAll() {
  if (process.platform === "win32") {
    for (const { pid } of living2)
      spawnSync2("taskkill", killTree(pid), { timeout: PATIENCE_MS });
    return;
  }
  const known2 = ofThisRun([...living2]);
  endLeftNow((processes) => {
    if (processes.length === 0)
      killUnseen(living2);
    return belonging(processes, known2, process.pid);
  });
}
function ofThisRun(starts2) {
  const all = starts2.map(({ known: known2 }) => known2);
  return {
    isMark: isOfThisRun,
    sockets: new Set(all.flatMap(({ sockets }) => [...sockets])),
    seen: new Map(all.flatMap(({ seen }) => [...seen])),
    since: 0
  };
}
function killUnseen(starts2) {
  if (process.platform === "win32")
    return;
  for (const { pid } of starts2)
    send(-pid, "SIGKILL");
}
var within2 = (gone2, ms2) => {
  let timer2;
  const late = new Promise((resolve3) => {
    timer2 = setTimeout(() => resolve3(false), ms2);
  });
  return Promise.race([gone2, late]).finally(() => clearTimeout(timer2));
};
function signalGroup(pid, signal) {
  if (process.platform === "win32") {
    execFile2("taskkill", killTree(pid), () => {
    });
    return;
  }
  send(-pid, signal);
  send(-pid, "SIGCONT");
}
var killTree = (pid) => ["/pid", String(pid), "/T", "/F"];

// lib/src/run/quiet/idle.js
import { readdirSync as readdirSync4, readFileSync as readFileSync3 } from "node:fs";
import { performance as performance8 } from "node:perf_hooks";
import { setTimeout as sleep4 } from "node:timers/promises";
var LOOK_MS3 = 80;
var SHARE2 = 0.1;
async function fallsIdle(start2, isWanted2) {
  let before = null;
  while (process.platform === "linux" && isWanted2()) {
    await sleep4(LOOK_MS3, void 0, { ref: false });
    const now = await wantedBy(start2);
    if (before && now && isIdle(before, now))
      return;
    before = now;
  }
  return new Promise(() => {
  });
}
var isIdle = (before, now) => now.pids === before.pids && now.ms - before.ms < SHARE2 * (now.at - before.at);
async function wantedBy(start2) {
  const { members } = start2.among(await look());
  const pids2 = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
  try {
    const ms2 = pids2.flatMap(threadsOf).reduce((sum, thread) => sum + wantedMs(thread), 0);
    return { pids: pids2.join(" "), ms: ms2, at: performance8.now() };
  } catch {
    return null;
  }
}
var threadsOf = (pid) => readdirSync4(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
function wantedMs(thread) {
  const [ran = "0", queued = "0"] = readFileSync3(`${thread}/schedstat`, "utf8").split(" ");
  return (Number(ran) + Number(queued)) / 1e6;
}

// lib/src/run/process.js
var QUIET_MS = 20;
var DRAIN_MS = 1e3;
var UNREAD = 256 * 1024;
function startProcess(start2) {
  const startedAt = performance9.now();
  const mark = newMark();
  const { child, error } = spawnOrError(start2, mark);
  if (!child)
    return neverStarted(Promise.resolve(notSpawned(error)), startedAt);
  if (!child.stdout)
    return neverStarted(endingOf(child, startedAt), startedAt);
  let heard = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", ({ length }) => {
      heard += length;
    });
  }
  hearInTurn(child.stdout, start2.onStdout);
  child.stderr.on("data", start2.onStderr);
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream.on("error", () => {
    });
  const ended = endingOf(child, startedAt);
  const tracked2 = child.pid === void 0 ? null : track(child.pid, mark);
  return {
    pid: child.pid ?? null,
    startedAt,
    ended,
    write: (text4) => {
      const { writable, writableLength } = child.stdin;
      if (writable && writableLength < UNREAD)
        child.stdin.write(text4);
    },
    endInput: () => void child.stdin.end(),
    shutdown: async () => {
      if (tracked2)
        await endGroup(child, ended, tracked2);
    },
    quiet: (wish) => tracked2 ? fallsQuiet(tracked2, { ...wish, heard: () => heard }) : new Promise(() => {
    }),
    idle: (isWanted2) => tracked2 ? fallsIdle(tracked2, isWanted2) : new Promise(() => {
    })
  };
}
function hearInTurn(stream, hear) {
  stream.on("data", (chunk) => {
    stream.pause();
    hear(chunk);
    setImmediate(() => stream.resume());
  });
}
function spawnOrError(start2, mark) {
  const lack = lackOfDescriptors();
  if (lack)
    return { child: null, error: lack };
  try {
    const child = (0, import_cross_spawn.default)(start2.command, [...start2.args], {
      cwd: start2.cwd,
      env: { ...start2.env, ...markVariable(mark, process.env) },
      stdio: "pipe",
      // On POSIX a group of its own, so that the signal also reaches what a wrapper such as npx started.
      detached: process.platform !== "win32",
      windowsHide: true
    });
    return { child };
  } catch (error) {
    return { child: null, error };
  }
}
var neverStarted = (ended, startedAt) => ({
  pid: null,
  startedAt,
  ended,
  write: () => {
  },
  endInput: () => {
  },
  shutdown: async () => {
  },
  quiet: () => new Promise(() => {
  }),
  idle: () => new Promise(() => {
  })
});
var notSpawned = (error) => ({
  kind: "not-spawned",
  errno: error.code ?? error.message
});
function endingOf(child, startedAt) {
  return new Promise((resolve3) => {
    child.once("error", (error) => {
      if (child.pid === void 0)
        resolve3(notSpawned(error));
    });
    child.once("exit", (code, signal) => {
      const afterMs = performance9.now() - startedAt;
      const ending = signal ? { kind: "killed", signal, afterMs } : { kind: "exited", code: code ?? 0, afterMs };
      drained(child, () => resolve3(ending));
    });
  });
}
function drained(child, done) {
  const open4 = new Set([child.stdout, child.stderr].filter((stream) => !stream.readableEnded));
  const limit = performance9.now() + DRAIN_MS;
  let timer2;
  let news = false;
  const settle = () => {
    clearTimeout(timer2);
    done();
  };
  const wait = () => {
    news = false;
    const goOn = () => news && performance9.now() < limit ? wait() : done();
    timer2 = setTimeout(() => setImmediate(goOn), QUIET_MS);
  };
  for (const stream of open4) {
    stream.on("data", () => {
      news = true;
    });
    stream.once("end", () => {
      open4.delete(stream);
      if (open4.size === 0)
        settle();
    });
  }
  if (open4.size === 0)
    settle();
  else
    wait();
}

// lib/src/run/connection.js
var DISCOVER_MS = 5e3;
var STRAY_MS = 2e3;
var STUCK_MS = 1e3;
var STUCK_AGAIN_MS = 250;
var STDERR_HEAD = 16 * 1024;
var STDERR_TAIL = 48 * 1024;
var NOISE_LINES = 50;
var NOISE_LENGTH = 1e3;
var UNTERMINATED_LENGTH = 64 * 1024;
var EXCHANGE_MESSAGES = 100;
var EXCHANGE_LENGTH = 2e3;
var Connection = class {
  process;
  #wire;
  #again;
  #stdout;
  #stderr = new HeadTail(STDERR_HEAD, STDERR_TAIL);
  #noise = [];
  #exchange = [];
  #session;
  /** Begins the time that is left for a better answer. */
  #waitOn = () => {
  };
  /** The id of the last question that was written before the chunk that is being read. */
  #asked = 0;
  #isOver = false;
  #settle = () => {
  };
  #settled;
  constructor(plan, wire, again = false) {
    this.#again = again;
    this.#wire = wire;
    this.#stdout = wire === "content-length" ? new FrameReader() : new LineReader();
    this.#settled = new Promise((resolve3) => {
      this.#settle = resolve3;
    });
    this.process = startProcess({
      command: plan.command,
      args: plan.args,
      cwd: plan.cwd,
      env: plan.env,
      onStdout: (chunk) => this.#hear(chunk),
      onStderr: (chunk) => this.#stderr.push(chunk)
    });
    const first2 = open(TOOL, sha256, wire);
    this.#session = first2.session;
    this.#follow(first2);
    if (wire === "stdin-closed")
      this.process.endInput();
  }
  /** Waits for the verdict of the handshake, the end of the process, or the limit in ms. */
  async settle(limitMs) {
    const verdict = this.#settled.then(() => ({ kind: "running" }));
    const timer2 = this.#limit(limitMs);
    const patience = this.#patience(limitMs / 2);
    let isWanted2 = true;
    const stuck = this.#stuck(limitMs, () => isWanted2);
    const ending = await Promise.race([this.process.ended, verdict, timer2.late, stuck]);
    isWanted2 = false;
    timer2.stop();
    clearTimeout(patience);
    this.#conclude(ending);
    this.#isOver = ending.kind === "timed-out";
    return ending;
  }
  /**
   * Waits a little for a death after the handshake, such as a port that turns out to be taken; no longer than until it is
   * certain that none will come.
   */
  async hold(ms2) {
    const timer2 = this.#limit(ms2);
    let isOver = false;
    const quiet = this.process.quiet({ horizonMs: ms2, isWanted: () => !isOver });
    const still = Promise.race([timer2.late, quiet]).then(() => ({ kind: "running" }));
    const ending = await Promise.race([this.process.ended, still]);
    timer2.stop();
    isOver = true;
    return ending;
  }
  get observed() {
    return {
      handshake: this.#session.handshake,
      stderr: this.#stderr.text,
      noise: [...this.#noise],
      unterminated: excerpt(this.#stdout.rest, UNTERMINATED_LENGTH),
      exchange: [...this.#exchange]
    };
  }
  #limit(ms2) {
    let timer2;
    const late = new Promise((resolve3) => {
      const expire = () => resolve3({ kind: "timed-out", afterMs: this.#now() });
      timer2 = setTimeout(expire, ms2);
      this.#waitOn = () => {
        clearTimeout(timer2);
        const wait = this.#session.waiting === "discover" ? DISCOVER_MS : STRAY_MS;
        timer2 = setTimeout(() => this.#settle(), Math.min(ms2, wait));
      };
    });
    return { late, stop: () => clearTimeout(timer2) };
  }
  /** What waits for something else for good will not answer any more. */
  async #stuck(limitMs, isWanted2) {
    const stillMs = this.#again ? STUCK_AGAIN_MS : STUCK_MS;
    const quiet = () => this.process.quiet({ horizonMs: limitMs, isWanted: isWanted2, stillMs, ticks: this.#again });
    await quiet();
    if (this.#wire === "discover-first" && this.#session.waiting === "discover") {
      this.#follow(giveUpDiscover(this.#session));
      await quiet();
    }
    return mayImprove(this.#session) ? { kind: "running" } : { kind: "timed-out", afterMs: this.#now(), stuck: true };
  }
  /** A first `server/discover` may take half of the time; then `initialize` follows. */
  #patience(ms2) {
    if (this.#wire !== "discover-first")
      return void 0;
    return setTimeout(() => this.#follow(giveUpDiscover(this.#session)), ms2);
  }
  #now() {
    return performance10.now() - this.process.startedAt;
  }
  #hear(chunk) {
    if (this.#isOver)
      return;
    this.#asked = this.#session.id;
    for (const line of this.#stdout.push(chunk))
      if (line !== "")
        this.#read(line);
  }
  #read(line) {
    const messages = readLine(line);
    if (messages !== null)
      this.#record("received", line);
    else if (isOverlong(line))
      this.#hearOverlong(line);
    else
      this.#keepNoise(line);
    const hear = line.trimStart().startsWith("[") ? receiveBatched : receive;
    for (const message of messages ?? []) {
      if (this.#isForeseen(message))
        continue;
      this.#follow(hear(this.#session, message, this.#now()));
    }
  }
  #hearOverlong(line) {
    this.#record("received", line);
    this.#follow(receiveOverlong(this.#session, line));
  }
  /** Clients know no question yet of an answer that came along with the one before it. */
  #isForeseen(message) {
    const { id } = this.#session;
    if (this.#asked >= id || !isRecord(message))
      return false;
    return message.id === id || message.id === String(id);
  }
  #follow({ session, send: send2 }) {
    const before = this.#session;
    this.#session = session;
    for (const message of send2)
      this.#send(message);
    if (mayImprove(session) && !mayImprove(before))
      this.#waitOn();
    if (session.waiting === "nothing")
      this.#settle();
  }
  #send(message) {
    const line = JSON.stringify(message);
    this.#record("sent", line);
    this.process.write(this.#wire === "content-length" ? framed(line) : `${line}
`);
  }
  #record(direction, line) {
    if (this.#exchange.length >= EXCHANGE_MESSAGES)
      return;
    const message = excerpt(line, EXCHANGE_LENGTH);
    this.#exchange.push({ direction, atMs: this.#now(), message });
  }
  #keepNoise(line) {
    if (this.#noise.length >= NOISE_LINES || line.trim() === "")
      return;
    this.#noise.push(excerpt(line, NOISE_LENGTH));
  }
  /** A list that was asked for and did not come is a failed list. */
  #conclude(ending) {
    const { handshake, waiting } = this.#session;
    if (waiting !== "tools" || handshake.kind !== "completed" || ending.kind === "running")
      return;
    const reason = ending.kind === "timed-out" ? "it did not answer within the time limit" : "the process ended before it answered";
    const failed2 = { ...handshake, tools: { kind: "failed", error: null, reason } };
    this.#session = { ...this.#session, waiting: "nothing", handshake: failed2 };
  }
};
var mayImprove = ({ waiting, refusal, handshake, fallsBack }) => waiting === "discover" && refusal !== null && !fallsBack && handshake.kind === "rejected" || waiting === "initialize" && handshake.kind === "invalid";

// lib/src/run/container.js
import { randomUUID } from "node:crypto";

// lib/src/plan/labelled.js
var labelled = (plan, label) => containerLine(plan)?.verb === "run" ? behindVerb(plan, ["--label", label]) : null;

// lib/src/run/install/command.js
import { performance as performance12 } from "node:perf_hooks";
import { setTimeout as sleep6 } from "node:timers/promises";

// lib/src/run/when-room.js
import { performance as performance11 } from "node:perf_hooks";
import { setTimeout as sleep5 } from "node:timers/promises";
var PATIENCE_MS2 = 1e4;
var PAUSE_MS = 200;
async function whenRoom(start2, runningOf) {
  const limit = performance11.now() + PATIENCE_MS2;
  for (; ; ) {
    const started = start2();
    const { pid, ended } = runningOf(started);
    if (pid !== null || performance11.now() > limit)
      return started;
    if (machineLimit(await ended) === null)
      return started;
    await sleep5(PAUSE_MS);
  }
}

// lib/src/run/install/command.js
var KEPT = 32 * 1024;
async function runCommand({ command: command2, args, cwd, env }, limitMs) {
  const output = new HeadTail(KEPT, KEPT);
  const stdout = new HeadTail(KEPT, KEPT);
  const onStdout = (chunk) => {
    stdout.push(chunk);
    output.push(chunk);
  };
  const onStderr = (chunk) => output.push(chunk);
  const start2 = { command: command2, args, cwd, env, onStdout, onStderr };
  const child = await whenRoom(() => startProcess(start2), (running) => running);
  const timer2 = new AbortController();
  const late = sleep6(limitMs, null, { signal: timer2.signal }).catch(() => null);
  const ending = await Promise.race([child.ended, late]);
  timer2.abort();
  await child.shutdown();
  return {
    started: ending?.kind !== "not-spawned",
    code: ending?.kind === "exited" ? ending.code : null,
    timedOut: ending === null,
    durationMs: performance12.now() - child.startedAt,
    stdout: stdout.text,
    output: output.text
  };
}

// lib/src/run/container.js
var LABEL = "mcp-handshake.start";
var LIMIT_MS2 = 2e4;
var living3 = /* @__PURE__ */ new Map();
function startInContainer(plan) {
  const label = `${LABEL}=${randomUUID()}`;
  const args = labelled(plan, label);
  if (args === null)
    return null;
  living3.set(label, plan);
  return {
    args,
    end: async () => {
      await remove(label, plan);
      living3.delete(label);
    }
  };
}
async function endContainers() {
  await Promise.all([...living3].map(([label, plan]) => remove(label, plan)));
  living3.clear();
}
async function remove(label, plan) {
  const found3 = await engine(plan, ["ps", "--all", "--quiet", "--filter", `label=${label}`]);
  const ids = found3.split(/\s+/).filter((word) => /^[0-9a-f]{12,64}$/.test(word));
  if (ids.length > 0)
    await engine(plan, ["rm", "--force", "--volumes", ...ids]);
}
async function engine({ start: start2, env }, words) {
  const { lead } = readDockerLine(start2.args);
  const command2 = {
    command: start2.command,
    args: [...lead, ...words],
    cwd: start2.cwd,
    env: { ...env, ...start2.env }
  };
  return (await runCommand(command2, LIMIT_MS2)).stdout;
}

// lib/src/run/install/half-entries.js
import { existsSync, rmSync } from "node:fs";
import path13 from "node:path";
var underway = /* @__PURE__ */ new Set();
async function guarded(folder2, work) {
  underway.add(folder2);
  try {
    return await work();
  } finally {
    underway.delete(folder2);
  }
}
var isWhole = (folder2) => existsSync(path13.join(folder2, "node_modules", ".package-lock.json"));
function removeHalfEntry(folder2) {
  if (!isWhole(folder2))
    rmSync(folder2, { recursive: true, force: true, maxRetries: 3 });
}
function removeHalfEntries() {
  for (const folder2 of underway)
    removeHalfEntry(folder2);
}

// lib/src/run/listening.js
import { readdir as readdir4, readFile as readFile2, readlink } from "node:fs/promises";
var LISTEN = "0A";
async function listeningPorts(group) {
  if (process.platform !== "linux" || group === null)
    return [];
  const [sockets, tcp4, tcp6] = await Promise.all([
    socketsOf2(membersOf2(group)),
    listeners("/proc/net/tcp"),
    listeners("/proc/net/tcp6")
  ]);
  const ports = [...tcp4, ...tcp6].filter(({ inode }) => sockets.has(inode)).map(({ port }) => port);
  return [...new Set(ports)].map((port) => fact("listening-port", { port: String(port) }));
}
async function socketsOf2(pids2) {
  const links = await Promise.all(pids2.map(descriptorsOf3));
  return new Set(links.flat().flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}
async function descriptorsOf3(pid) {
  const folder2 = `/proc/${pid}/fd`;
  const names = await readdir4(folder2).catch(() => []);
  return Promise.all(names.map((name) => readlink(`${folder2}/${name}`).catch(() => "")));
}
async function listeners(file) {
  const text4 = await readFile2(file, "utf8").catch(() => "");
  return text4.split("\n").slice(1).flatMap((line) => {
    const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
    return state === LISTEN ? [{ port: Number.parseInt(local.split(":")[1] ?? "", 16), inode }] : [];
  });
}

// lib/src/run/inspect.js
import { access, constants, stat as stat5 } from "node:fs/promises";
import path19 from "node:path";

// lib/src/plan/projects.js
var import_picomatch2 = __toESM(require_picomatch(), 1);
import path14 from "node:path";
var NPM_ENV = {
  npm_config_loglevel: "notice",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false"
};
var NPM = {
  command: "npm",
  language: "node",
  locks: ["package-lock.json", "npm-shrinkwrap.json"],
  install: ["ci"],
  env: NPM_ENV
};
var YARN = {
  command: "yarn",
  language: "node",
  locks: ["yarn.lock"],
  install: ["install", "--immutable"]
};
var YARN_CLASSIC = { ...YARN, install: ["install", "--frozen-lockfile"] };
var TOOLS = [
  {
    command: "pnpm",
    language: "node",
    locks: ["pnpm-lock.yaml"],
    install: ["install", "--frozen-lockfile"]
  },
  YARN,
  {
    command: "bun",
    language: "node",
    locks: ["bun.lock", "bun.lockb"],
    install: ["install", "--frozen-lockfile"]
  },
  NPM,
  { command: "uv", language: "python", locks: ["uv.lock"], install: ["sync", "--frozen"] }
];
function locksAmong(names, language, packageManager) {
  const named2 = packageManager?.split("@")[0];
  const found3 = TOOLS.filter((tool) => tool.language === language).flatMap((tool) => tool.locks.filter((file) => names.includes(file)).map((file) => ({ file, tool })));
  const isNamed2 = ({ tool }) => tool.command === named2;
  return [...found3.filter(isNamed2), ...found3.filter((lock) => !isNamed2(lock))];
}
var asWritten = (lock, head) => lock.tool === YARN && head.includes("# yarn lockfile v1") ? { ...lock, tool: YARN_CLASSIC } : lock;
var installStep = ({ tool }, cwd) => ({
  kind: "install",
  command: tool.command,
  args: tool.install,
  cwd,
  env: tool.env ?? {}
});
var unlockedInstall = (cwd) => ({
  ...installStep({ file: "", tool: NPM }, cwd),
  args: ["install"]
});
var buildStep = (lock, cwd) => ({
  kind: "build",
  command: lock?.tool.command ?? "npm",
  args: ["run", "build"],
  cwd,
  env: {}
});
function shownSteps(steps, workspace) {
  const lines2 = steps.flatMap(({ command: command2, args, cwd }, index) => {
    const from2 = steps[index - 1]?.cwd ?? workspace;
    const folder2 = index === 0 ? shownPath(cwd, workspace) : slashed(path14.relative(from2, cwd));
    const there = folder2 === "." || folder2 === "";
    return [...there ? [] : [`cd ${quoted(folder2)}`], [command2, ...args].join(" ")];
  });
  return lines2.join(" && ");
}
var slashed = (relative) => relative.split(path14.sep).join("/");
var quoted = (folder2) => /^[\w@./+-]*$/.test(folder2) ? folder2 : `"${folder2}"`;
var isBuildOutput = (relative) => /^(?:[^\\/]+[\\/])*(?:dist|build|out|lib|bin|target|\.output)(?:[\\/]|$)/.test(relative);
function isWorkspace(folder2, patterns) {
  const trimmed = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/$/, ""));
  const left = trimmed.filter((pattern) => pattern.startsWith("!")).map((one) => one.slice(1));
  const taken = trimmed.filter((pattern) => !pattern.startsWith("!"));
  return import_picomatch2.default.isMatch(slashed(folder2), taken) && !import_picomatch2.default.isMatch(slashed(folder2), left);
}
var COMPLETE = [".package-lock.json", ".modules.yaml", ".yarn-integrity", ".yarn-state.yml"];
var holdsPackages = (names) => names.some((name) => COMPLETE.includes(name) || !name.startsWith("."));
var virtualEnvironment = (program) => /^(.*[\\/]\.venv)[\\/](?:bin|Scripts)[\\/][^\\/]+$/.exec(program)?.[1] ?? null;
var outsideOfPackages = (target) => target.replace(/[\\/]node_modules(?:[\\/].*)?$/s, "") || path14.sep;

// lib/src/run/first-bytes.js
import { open as open2 } from "node:fs/promises";
async function firstBytes(file, length = 512) {
  const handle = await open2(file).catch(() => null);
  if (!handle)
    return "";
  try {
    const { buffer: buffer2, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer2.toString("latin1", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}

// lib/src/run/inspect-command.js
var import_which = __toESM(require_lib(), 1);
import { stat as stat3 } from "node:fs/promises";
import path15 from "node:path";

// lib/src/run/inspect-binary.js
import { stat as stat2 } from "node:fs/promises";

// lib/src/run/binary-format.js
function binaryFormat(head) {
  const bytes = Buffer.from(head, "latin1");
  if (bytes.length < 64)
    return null;
  const magic = bytes.readUInt32BE(0);
  if (magic === 2135247942)
    return elf(bytes);
  if (magic === 3489328638)
    return machO(bytes);
  if (magic === 3405691582 && bytes.readUInt32BE(4) < 20)
    return plain2("darwin", null);
  return head.startsWith("MZ") ? portableExecutable(bytes) : null;
}
var plain2 = (platform, arch) => ({
  platform,
  arch,
  loader: null
});
var ELF_MACHINES = {
  3: "ia32",
  22: "s390x",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
  258: "loong64"
};
function elf(bytes) {
  const isLittle = bytes[5] === 1;
  const machine = isLittle ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18);
  const platform = bytes[7] === 9 ? "freebsd" : "linux";
  const loader = isLittle && bytes[4] === 2 ? loaderIn(bytes) : null;
  return { platform, arch: ELF_MACHINES[machine] ?? null, loader };
}
var PT_INTERP = 3;
function loaderIn(bytes) {
  const [start2, size, count] = [
    Number(bytes.readBigUInt64LE(32)),
    bytes.readUInt16LE(54),
    bytes.readUInt16LE(56)
  ];
  for (let at2 = start2, index = 0; index < count && at2 + 56 <= bytes.length; index++, at2 += size) {
    if (bytes.readUInt32LE(at2) !== PT_INTERP)
      continue;
    const offset = Number(bytes.readBigUInt64LE(at2 + 8));
    const end = bytes.indexOf(0, offset);
    return offset < bytes.length && end > offset ? bytes.toString("latin1", offset, end) : null;
  }
  return null;
}
var CPU_TYPES = { 16777223: "x64", 16777228: "arm64" };
var machO = (bytes) => plain2("darwin", CPU_TYPES[bytes.readUInt32LE(4)] ?? null);
var PE_MACHINES = {
  332: "ia32",
  34404: "x64",
  43620: "arm64"
};
function portableExecutable(bytes) {
  const at2 = bytes.readUInt32LE(60) + 4;
  return plain2("win32", at2 + 2 > bytes.length ? null : PE_MACHINES[bytes.readUInt16LE(at2)] ?? null);
}

// lib/src/run/inspect-binary.js
var HEAD_BYTES = 4096;
async function inspectBinary(file, plan) {
  const format = binaryFormat(await firstBytes(file, HEAD_BYTES));
  if (!format)
    return [];
  const path31 = shownPath(file, plan.workspace);
  const { platform, arch } = process;
  const machine = system(platform, arch);
  const built = system(format.platform, format.arch);
  const tell = (made, here) => [
    fact("foreign-binary", { path: path31, built: made, machine: here }, plan.server.command?.origin)
  ];
  if (!runsOn(format, platform, arch))
    return tell(built, machine);
  const { loader } = format;
  const isThere3 = loader === null || await stat2(loader).catch(() => null) !== null;
  return isThere3 ? [] : tell(`${built} with the loader \`${loader}\``, `${machine} without it`);
}
var ALSO_RUNS = [
  ...["darwin arm64 x64", "win32 arm64 x64", "win32 arm64 ia32", "win32 x64 ia32"],
  ...["linux x64 ia32", "linux arm64 arm"]
];
function runsOn(format, platform, arch) {
  if (format.platform !== platform)
    return false;
  if (format.arch === null || format.arch === arch)
    return true;
  return ALSO_RUNS.includes(`${platform} ${arch} ${format.arch}`);
}
var NAMES = {
  linux: "Linux",
  darwin: "macOS",
  win32: "Windows",
  freebsd: "FreeBSD"
};
var system = (platform, arch) => `${NAMES[platform] ?? platform}${arch === null ? "" : ` on ${arch}`}`;

// lib/src/run/inspect-command.js
async function inspectCommand(plan) {
  const { command: command2 } = plan;
  if (command2.includes("/") || command2.includes(path15.sep))
    return inspectFile(plan);
  const resolved = await search(command2, plan.env);
  if (resolved)
    return { facts: await inspectProgram(resolved, plan), resolved };
  const searched = command2.includes("\\") ? command2 : searchPath(plan.env);
  return { facts: [notFound(plan, searched)], resolved: null };
}
var notFound = (plan, searched) => fact("command-not-found", { command: plan.command, path: searched }, plan.server.command?.origin);
var search = (command2, env) => (0, import_which.default)(command2, {
  nothrow: true,
  path: searchPath(env),
  ...env.PATHEXT === void 0 ? {} : { pathExt: env.PATHEXT }
});
async function inspectFile(plan) {
  const target = path15.resolve(plan.cwd, plan.command);
  const origin = plan.server.command?.origin;
  const found3 = await stat3(target).catch(() => null);
  const shown2 = shownPath(target, plan.workspace);
  if (!found3)
    return { facts: [notFound(plan, shown2)], resolved: null };
  if (found3.isDirectory()) {
    return { facts: [fact("command-is-directory", { path: shown2 }, origin)], resolved: null };
  }
  const runs = await (0, import_which.default)(target, { nothrow: true });
  if (!runs) {
    return { facts: [fact("command-not-executable", { path: shown2 }, origin)], resolved: null };
  }
  return { facts: await inspectProgram(target, plan), resolved: target };
}
async function inspectProgram(file, plan) {
  const found3 = await Promise.all([inspectShebang(file, plan), inspectBinary(file, plan)]);
  return found3.flat();
}
async function inspectShebang(file, plan) {
  if (process.platform === "win32")
    return [];
  const head = await firstBytes(file);
  const script = shownPath(file, plan.workspace);
  const origin = plan.server.command?.origin;
  if (!head.startsWith("#!"))
    return isText(head) ? [fact("shebang-missing", { script }, origin)] : [];
  const line = head.slice(2).split("\n")[0] ?? "";
  const [program = "", ...words] = line.trim().split(/\s+/);
  const viaEnv = path15.basename(program) === "env";
  const interpreter = (viaEnv ? words.find((word) => !/^-|=/.test(word)) : program) ?? program;
  if (line.endsWith("\r"))
    return [fact("shebang-crlf", { script, interpreter }, origin)];
  const found3 = viaEnv ? await search(interpreter, plan.env) : await stat3(program).catch(() => null);
  return found3 ? [] : [fact("interpreter-missing", { script, interpreter }, origin)];
}
var isText = (head) => head !== "" && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);

// lib/src/run/inspect-dotenv.js
import { readFile as readFile3, stat as stat4 } from "node:fs/promises";
import path16 from "node:path";
import { parseEnv as parseEnv2 } from "node:util";
var MAX_BYTES2 = 65536;
async function inspectDotenv(plan) {
  const target = path16.join(plan.start.cwd, ".env");
  const names = Object.keys(parseEnv2(await textOf5(target))).toSorted().join(", ");
  return names === "" ? [] : [fact("dotenv-file", { file: shownPath(target, plan.workspace), names })];
}
async function textOf5(target) {
  const found3 = await stat4(target).catch(() => null);
  if (!found3?.isFile() || found3.size > MAX_BYTES2)
    return "";
  return readFile3(target, "utf8").catch(() => "");
}

// lib/src/run/project-steps.js
import { lstat as lstat4, readdir as readdir6 } from "node:fs/promises";
import path18 from "node:path";

// lib/src/run/find-project.js
import { readdir as readdir5, readFile as readFile4, realpath as realpath4 } from "node:fs/promises";
import path17 from "node:path";
var MANIFESTS2 = {
  node: "package.json",
  python: "pyproject.toml"
};
async function findProject(language, target, workspace) {
  const folders = foldersUp(outsideOfPackages(target), workspace);
  const found3 = await Promise.all(folders.map((folder2) => manifestIn(folder2, language)));
  const [manifest, ...above2] = found3.filter((one) => one !== null);
  if (!manifest || !await reallyLiesIn(manifest.folder, workspace))
    return null;
  const owners = above2.filter((owner) => owns(owner, manifest, language));
  for (const root of [manifest, ...owners]) {
    const locks = await locksIn(root, language);
    if (locks.length > 0)
      return { manifest, root, locks };
  }
  return { manifest, root: manifest, locks: [] };
}
function foldersUp(target, workspace) {
  if (!liesIn(target, workspace))
    return [];
  const parent = path17.dirname(target);
  return path17.relative(workspace, target) === "" ? [target] : [target, ...foldersUp(parent, workspace)];
}
function liesIn(target, folder2) {
  const relative = path17.relative(folder2, target);
  return !(relative === ".." || relative.startsWith(`..${path17.sep}`) || path17.isAbsolute(relative));
}
var reallyLiesIn = async (target, folder2) => liesIn(await realpath4(target), await realpath4(folder2));
var owns = (owner, { folder: folder2 }, language) => language === "node" && isWorkspace(path17.relative(owner.folder, folder2), owner.workspaces);
async function locksIn(root, language) {
  const names = await readdir5(root.folder).catch(() => []);
  const locks = locksAmong(names, language, root.packageManager);
  return Promise.all(locks.map(async (lock) => asWritten(lock, await firstBytes(path17.join(root.folder, lock.file)))));
}
async function manifestIn(folder2, language) {
  const text4 = await textOf6(path17.join(folder2, MANIFESTS2[language]));
  if (text4 === null)
    return null;
  if (language === "python")
    return { ...EMPTY, folder: folder2, hasDependencies: true };
  const manifest = objectIn(text4);
  const { packageManager } = manifest;
  return {
    folder: folder2,
    hasDependencies: DEPENDENCIES.some((key) => Object.keys(Object(manifest[key])).length > 0),
    hasBuild: typeof Object(manifest.scripts).build === "string",
    packageManager: typeof packageManager === "string" ? packageManager : null,
    workspaces: [...workspacesOf(manifest), ...await pnpmWorkspaces(folder2)]
  };
}
var EMPTY = { hasBuild: false, packageManager: null, workspaces: [] };
var DEPENDENCIES = ["dependencies", "devDependencies", "optionalDependencies"];
function workspacesOf({ workspaces }) {
  return stringsIn3(Array.isArray(workspaces) ? workspaces : Object(workspaces).packages);
}
async function pnpmWorkspaces(folder2) {
  const text4 = await textOf6(path17.join(folder2, "pnpm-workspace.yaml"));
  if (text4 === null)
    return [];
  try {
    const { parse } = await import("./dist-3BFKUWPY.js");
    return stringsIn3(Object(parse(text4)).packages);
  } catch {
    return [];
  }
}
var stringsIn3 = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
function objectIn(text4) {
  try {
    return Object(JSON.parse(text4));
  } catch {
    return {};
  }
}
var textOf6 = (file) => readFile4(file, "utf8").catch(() => null);

// lib/src/run/project-steps.js
async function usedProject(plan, use) {
  const target = path18.resolve(plan.start.cwd, use.anchor);
  const project = await findProject(use.language, target, plan.workspace);
  return project && { ...project, use, target };
}
var lacksDependencies = (project) => project.use.language === "python" ? lacksEnvironment(project) : lacksPackages(project);
async function lacksEnvironment({ target, root }) {
  const folder2 = virtualEnvironment(target);
  if (folder2 === null || folder2 !== path18.join(root.folder, ".venv"))
    return false;
  return lstat4(folder2).then(() => false, () => true);
}
async function lacksPackages({ manifest, root }) {
  if (!manifest.hasDependencies && !root.hasDependencies)
    return false;
  const found3 = await Promise.all([
    ...[manifest, root].map(async ({ folder: folder2 }) => holdsPackages(await readdir6(path18.join(folder2, "node_modules")).catch(() => []))),
    // Yarn without `node_modules`: https://yarnpkg.com/features/pnp
    exists(path18.join(root.folder, ".pnp.cjs"))
  ]);
  return !found3.includes(true);
}
var madeByInstall = ({ use, manifest, root }) => use.language === "python" ? [path18.join(root.folder, ".venv")] : [.../* @__PURE__ */ new Set([root.folder, manifest.folder])].map((folder2) => path18.join(folder2, "node_modules"));
async function usableLock({ locks }, env) {
  for (const lock2 of locks) {
    if (await search(lock2.tool.command, env))
      return { lock: lock2, isUsable: true };
  }
  const [lock] = locks;
  return lock ? { lock, isUsable: false } : null;
}
async function builder(plan, project) {
  const { manifest, root, target, use } = project;
  const isOwn = outsideOfPackages(target) === target;
  const isOutput = isOwn && isBuildOutput(path18.relative(manifest.folder, target));
  if (use.language !== "node" || !isOutput || await entryExists(plan, use.anchor))
    return null;
  return [manifest, root].find(({ hasBuild }) => hasBuild) ?? null;
}
async function stepsToEntry(plan, entry) {
  const project = await usedProject(plan, { language: "node", anchor: entry });
  const maker = project && await builder(plan, project);
  if (!maker)
    return [];
  const [lock = null] = project.locks;
  const { folder: folder2 } = project.root;
  const install = lock ? installStep(lock, folder2) : unlockedInstall(folder2);
  return [install, buildStep(lock, maker.folder)];
}

// lib/src/run/inspect.js
async function inspect(plan) {
  const [folder2, command2, paths] = await Promise.all([
    inspectFolder(plan),
    inspectCommand(plan),
    inspectPaths(plan)
  ]);
  return { facts: [...folder2, ...command2.facts, ...paths], resolved: command2.resolved };
}
async function inspectFolder(plan) {
  const origin = plan.server.cwd?.origin;
  const found3 = await stat5(plan.cwd).catch(() => null);
  if (!found3)
    return [fact("cwd-missing", { path: shownPath(plan.cwd, plan.workspace) }, origin)];
  const shown2 = { path: shownPath(plan.cwd, plan.workspace) };
  if (!found3.isDirectory())
    return [fact("cwd-not-a-directory", shown2, origin)];
  const [writable, dotenv] = await Promise.all([isWritable(plan.cwd), inspectDotenv(plan)]);
  return [...writable ? [] : [fact("cwd-not-writable", shown2, origin)], ...dotenv];
}
var isWritable = (folder2) => access(folder2, constants.W_OK).then(() => true, () => false);
async function inspectPaths(plan) {
  const { entry } = plan;
  const others = plan.args.filter((arg) => arg !== entry && looksLikePath(pathIn(arg)));
  const entries = entry === null ? [] : [inspectEntry(plan, entry)];
  const found3 = await Promise.all([...entries, ...others.map((arg) => inspectPath(plan, arg))]);
  return found3.flat();
}
async function inspectEntry(plan, entry) {
  const target = path19.resolve(plan.start.cwd, entry);
  if (await entryExists(plan, entry))
    return inspectScript(plan, entry, target);
  const build = shownSteps(await stepsToEntry(plan, entry), plan.workspace);
  const shown2 = shownPath(target, plan.workspace);
  return [fact("entry-missing", { argument: entry, path: shown2, build }, originOf(plan, entry))];
}
async function inspectScript(plan, entry, target) {
  const shell2 = programName(plan.command);
  if (!/^(?:ba|da|z)?sh$/.test(shell2) || !(await firstBytes(target)).includes("\r\n"))
    return [];
  const script = shownPath(target, plan.workspace);
  return [fact("script-crlf", { script, shell: shell2 }, originOf(plan, entry))];
}
async function inspectPath(plan, arg) {
  const argument = pathIn(arg);
  const target = path19.resolve(plan.cwd, argument);
  if (await exists(target))
    return [];
  return [
    fact("path-missing", { argument, path: shownPath(target, plan.workspace) }, originOf(plan, arg))
  ];
}
var pathIn = (arg) => /^--?[\w-]+=(.*)$/s.exec(arg)?.[1] ?? arg;
var looksLikePath = (text4) => /^(?:\.{0,2}\/|[A-Za-z]:[\\/]).*/.test(text4) && !/\s-/.test(text4);
var originOf = (plan, arg) => plan.server.args[plan.args.indexOf(arg)]?.origin;

// lib/src/run/install/npx-install.js
import { performance as performance13 } from "node:perf_hooks";

// lib/src/run/install/install-shell.js
import { writeFile } from "node:fs/promises";
import path20 from "node:path";
var SHELL = `#!/bin/sh
if [ "$npm_lifecycle_event" = npx ] && [ -z "$MCP_HANDSHAKE_INSTALL" ]; then
  echo "$PATH"
  exit 0
fi
MCP_HANDSHAKE_INSTALL=1
export MCP_HANDSHAKE_INSTALL
exec sh "$@"
`;
async function withInstallShell(work) {
  const folder2 = await temporaryFolder("shell");
  const shell2 = path20.join(folder2.path, "install-shell");
  try {
    await writeFile(shell2, SHELL, { mode: 493 });
    return await work(shell2);
  } finally {
    await folder2.release();
  }
}

// lib/src/run/install/npx-facts.js
function npxFacts(wanted, entry, done) {
  return [
    ...deprecation(wanted, entry),
    ...passedOver(wanted, entry, done),
    ...blocked(entry, done)
  ];
}
var versionIn = ({ packages }, name) => packages[`node_modules/${name}`]?.version ?? null;
function deprecation({ name }, entry) {
  const { version = "", deprecated } = entry.packages[`node_modules/${name}`] ?? {};
  if (typeof deprecated !== "string")
    return [];
  return [fact("package-deprecated", { package: name, version, message: deprecated })];
}
function passedOver({ name, requested }, entry, done) {
  const version = versionIn(entry, name);
  const { newest } = done;
  if (requested !== null || version === null || !newest || newest.version === version)
    return [];
  const needs = newest.deprecated ? "" : newest.needs;
  return [fact("older-version", { package: name, version, latest: newest.version, needs })];
}
var BLOCKS_SCRIPTS = 12;
function blocked({ packages }, done) {
  const reason = whyBlocked(done);
  const names = namesWithScripts(packages).filter((name) => !done.allowsScripts.includes(name));
  if (reason === null || names.length === 0)
    return [];
  return [fact("scripts-blocked", { packages: [...new Set(names)].join(", "), reason })];
}
function whyBlocked({ ignoresScripts, npm: npm2 }) {
  if (ignoresScripts)
    return "`ignore-scripts` is set for npm";
  const major = Number.parseInt(npm2, 10);
  return major >= BLOCKS_SCRIPTS ? `npm ${major} runs only the install scripts that \`allow-scripts\` names` : null;
}
var namesWithScripts = (packages) => Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));

// lib/src/run/install/npx-install.js
var SKIPPED2 = { install: { kind: "skipped" }, facts: [] };
var MATTERS_TO_NPM = /^(?:npm_config_.*|node_.*|home|path|userprofile|.*_proxy|xdg_.*|localappdata)$/i;
async function installNpx(plan, step, credentials, ways) {
  const begun2 = performance13.now();
  const own = ownVariables(plan);
  const env = { ...without3(plan.env, Object.keys(own)), ...credentials };
  return guarded(entryFolder(plan), async () => {
    const news = await ways.together(env);
    const durationMs = performance13.now() - begun2;
    if (news === "late") {
      removeHalfEntry(entryFolder(plan));
      const output = "npm had not installed the package at the limit\n";
      return { install: { kind: "timed-out", durationMs, output }, facts: [] };
    }
    const done = news?.kind === "done" ? await doneTogether(plan, own, news, durationMs) : null;
    return done ?? installAlone(plan, step, credentials, ways);
  });
}
async function doneTogether(plan, own, news, durationMs) {
  const wanted = plan.package;
  const entry = await readEntry(entryFolder(plan, news.entries));
  const scripts = entry ? namesWithScripts(entry.packages) : [];
  if (entry && scripts.length > 0 && !news.ignoresScripts && Object.keys(own).length > 0) {
    await removeEntry(entry.folder);
    return null;
  }
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  const facts = entry && wanted ? npxFacts(wanted, entry, news) : [];
  return { install: { kind: "done", durationMs, version }, facts };
}
function ownVariables({ given, handed, env, start: start2 }) {
  const names = given.filter((name) => !handed.includes(name) && !MATTERS_TO_NPM.test(name));
  const set = Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
  return { ...set, ...start2.env };
}
var without3 = (env, names) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
async function fetchedBefore(plan) {
  const entry = await readEntry(entryFolder(plan));
  if (!entry || !plan.package)
    return SKIPPED2;
  const version = versionIn(entry, plan.package.name);
  return {
    install: { kind: "done", durationMs: 0, version },
    facts: deprecation(plan.package, entry)
  };
}
var LOUD = { npm_config_loglevel: "notice", npm_config_fetch_retries: "0" };
var installAlone = (plan, step, credentials, { alone }) => withInstallShell(async (shell2) => {
  const { cwd, env } = plan.start;
  const args = step.args.map((arg) => arg.replace(INSTALL_SHELL, () => shell2));
  const course = await alone({
    command: step.command,
    args,
    cwd,
    env: { ...plan.env, ...env, ...credentials, ...LOUD }
  });
  if (course.timedOut)
    removeHalfEntry(entryFolder(plan));
  return concluded(plan.package, course, shell2);
});
async function concluded(wanted, course, shell2) {
  if (course.output.includes(`spawn ${shell2}`))
    return SKIPPED2;
  const output = course.output.replaceAll(shell2, "sh");
  const { durationMs, code } = course;
  if (course.timedOut)
    return { install: { kind: "timed-out", durationMs, output }, facts: [] };
  if (code !== 0)
    return { install: { kind: "failed", durationMs, code, output }, facts: [] };
  const entry = await readEntry(folderIn(output));
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  return { install: { kind: "done", durationMs, version }, facts: [] };
}
var folderIn = (output) => /[^\n":]*?[\\/]_npx[\\/][0-9a-f]+(?=[\\/]node_modules[\\/]\.bin)/.exec(output)?.[0].trim() ?? "";

// lib/src/run/local-package.js
import { access as access2, readFile as readFile5 } from "node:fs/promises";
import path21 from "node:path";
var LOOKS_FIRST = ["npx", "npm-exec", "bunx"];
async function localPackage(plan) {
  if (!LOOKS_FIRST.includes(plan.launcher))
    return [];
  const installed = await installedPackage(plan);
  return installed ?? (plan.launcher === "bunx" ? null : await ownPackage(plan)) ?? [];
}
async function installedPackage({ package: wanted, start: start2 }) {
  if (!wanted || wanted.requested !== null || wanted.name.startsWith("@"))
    return null;
  const { name } = wanted;
  const isThere3 = await searchUp(start2.cwd, path21.join("node_modules", ".bin", name));
  return isThere3 === null ? null : [fact("local-package", { name })];
}
async function ownPackage(plan) {
  const { package: wanted, start: start2, workspace } = plan;
  const file = wanted && await searchUp(start2.cwd, "package.json");
  if (!file)
    return null;
  const { name = "", version, bin = {} } = await manifestIn2(file);
  const bins = typeof bin === "string" ? [name.replace(/^@[^/]*\//, "")] : Object.keys(bin);
  const isOwn = wanted.name === name && [null, version].includes(wanted.requested);
  if (!isOwn && !(wanted.requested === null && bins.includes(wanted.name)))
    return null;
  const folder2 = shownPath(path21.dirname(file), workspace);
  const origin = plan.server.args[plan.args.indexOf(wanted.spec)]?.origin;
  return [fact("self-package", { name: wanted.name, folder: folder2 }, origin)];
}
async function manifestIn2(file) {
  try {
    return JSON.parse(await readFile5(file, "utf8"));
  } catch {
    return {};
  }
}
async function searchUp(folder2, name) {
  const file = path21.join(folder2, name);
  const isThere3 = await access2(file).then(() => true, () => false);
  const parent = path21.dirname(folder2);
  if (isThere3)
    return file;
  return parent === folder2 ? null : searchUp(parent, name);
}

// lib/src/run/prepare.js
var NO_FETCH = /* @__PURE__ */ new Set([
  ...["cwd-missing", "cwd-not-a-directory", "command-not-found"],
  "local-package"
]);
async function prepare(plan, installer, stages) {
  const inspection = await stages.time("resolve", () => look2(plan));
  if (installer && (plan.install || plan.project)) {
    const outcome = ({ install }) => STAGE_OUTCOMES[install.kind];
    return stages.time("install", () => makeReady(plan, inspection, installer), outcome);
  }
  installer?.pass(plan);
  return { ...NOT_FETCHED, inspection };
}
var NOT_FETCHED = { install: SKIPPED2.install, blocked: false, fetched: null };
var STAGE_OUTCOMES = {
  skipped: "skipped",
  done: "passed",
  failed: "failed",
  "timed-out": "failed"
};
var looks = pLimit(16);
var look2 = (plan) => looks(async () => {
  const [inspection, local] = await Promise.all([inspect(plan), localPackage(plan)]);
  return { ...inspection, facts: [...inspection.facts, ...local] };
});
async function makeReady(plan, before, installer) {
  const project = await installer.project(plan);
  const seen = project.install.kind === "skipped" ? before : await look2(plan);
  const inspection = { ...seen, facts: [...seen.facts, ...project.facts] };
  if (project.blocked || seen.facts.some(({ kind }) => NO_FETCH.has(kind))) {
    installer.pass(plan);
    return { ...NOT_FETCHED, inspection, install: project.install, blocked: project.blocked };
  }
  if (installer.isFetched(plan)) {
    installer.pass(plan);
    const { install: before2 } = await fetchedBefore(plan);
    const fetched = {
      before: before2,
      look: () => fetchedBefore(plan),
      renew: () => installer.install(plan)
    };
    return { ...NOT_FETCHED, inspection, install: project.install, fetched };
  }
  const { install, facts } = await installer.install(plan);
  return {
    inspection: { ...inspection, facts: [...inspection.facts, ...facts] },
    install: install.kind === "skipped" ? project.install : install,
    blocked: isFailed(install),
    fetched: null
  };
}
var isFailed = ({ kind }) => kind === "failed" || kind === "timed-out";

// lib/src/run/withheld.js
function withheldIn(said, names) {
  const { handshake } = said;
  const error = handshake.kind === "rejected" ? handshake.error.message : "";
  const text4 = [said.stderr, ...said.noise, error].join("\n");
  const words = new Set(text4.match(/[A-Za-z_]\w*/g));
  return names.filter((name) => words.has(name)).map((variable) => fact("variable-withheld", { variable }));
}

// lib/src/run/check-server.js
var HOLD_MS = 1e3;
async function checkServer(plan, check) {
  const stages = new Stages(check.runStartedAt, check.onStage);
  const ready = await prepare(plan, check.installer, stages);
  if (ready.blocked) {
    const ending2 = { kind: "not-spawned", errno: null };
    return evidenceOf({ plan, ready, stages }, NOTHING_OBSERVED, ending2, []);
  }
  const live = await check.slot((lend) => start(plan, check, stages, lend));
  const ending = await settleDown(live);
  const ports = ending.kind === "timed-out" ? await listeningPorts(live.connection.process.pid) : [];
  const { observed } = live.connection;
  await live.end();
  if (ending.kind === "timed-out")
    removeHalfEntryOf(plan);
  const known2 = await withFetched(ready, ending);
  if (ending.kind === "timed-out" && isNewer(ready, known2))
    return checkServer(plan, check);
  const late = [...ports, ...withheldIn(observed, check.withheld)];
  return evidenceOf({ plan, ready: known2, stages }, observed, ending, late);
}
var isNewer = ({ fetched }, { install }) => install.kind === "done" && fetched !== null && versionOf(fetched.before) !== install.version;
var versionOf = (install) => install.kind === "done" ? install.version : null;
async function withFetched(ready, ending) {
  const { fetched } = ready;
  const later = await (ending.kind === "running" ? fetched?.look() : fetched?.renew());
  if (later?.install.kind !== "done")
    return ready;
  const { inspection } = ready;
  const facts = [...inspection.facts, ...later.facts];
  return { ...ready, inspection: { ...inspection, facts }, install: later.install };
}
function removeHalfEntryOf(plan) {
  if (plan.install?.kind === "npm-exec")
    removeHalfEntry(entryFolder(plan));
}
async function start(plan, check, stages, lend) {
  const container = startInContainer(plan);
  const env = { ...plan.env, ...check.installer?.settingsFor(plan) };
  const started = { ...plan, ...container ? { args: container.args } : {}, env };
  const connect = () => new Connection(started, check.wire, check.again);
  const connection = await stages.time("spawn", () => whenRoom(connect, (one) => one.process));
  const begun2 = performance14.now();
  stages.enter("handshake");
  let isSettled = false;
  if (lend)
    void connection.process.idle(() => !isSettled).then(lend);
  const ending = await connection.settle(plan.timeoutMs);
  isSettled = true;
  stages.close(begun2, connection.observed.handshake, ending);
  const end = async () => {
    await connection.process.shutdown();
    await container?.end();
  };
  return { connection, end, ending };
}
async function settleDown({ connection, ending }) {
  const { handshake } = connection.observed;
  const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
  return listed && ending.kind === "running" ? connection.hold(HOLD_MS) : ending;
}
var NOTHING_OBSERVED = {
  handshake: { kind: "silent" },
  stderr: "",
  noise: [],
  unterminated: "",
  exchange: []
};
function evidenceOf({ plan, ready, stages }, observed, ending, late) {
  const { inspection, install } = ready;
  return {
    ...observed,
    exchange: ending.kind === "not-spawned" ? [] : observed.exchange,
    server: plan.server,
    plan,
    due: true,
    facts: [...plan.facts, ...inspection.facts, ...late],
    install,
    ending,
    stage: stages.current,
    stages: stages.all,
    resolved: inspection.resolved,
    node: null
  };
}

// lib/src/run/discover-first.js
var PATIENCE_MS3 = 5e3;
async function discoverFirst(plan, seen, start2, patienceMs = PATIENCE_MS3) {
  const { handshake, ending } = seen;
  const isGood = handshake.kind === "completed" && ending.kind === "running";
  if (!isGood || handshake.era === "modern" || handshake.tools.kind === "failed")
    return [];
  const once2 = asItIs(plan);
  const timeoutMs = 2 * (patienceMs + handshake.durationMs);
  const probed = outcomeOf(await start2({ ...once2, timeoutMs }, { wire: "discover-first" }));
  if (BROKEN.has(probed.outcome)) {
    const control = await start2(once2, {});
    if (control.handshake.kind !== "completed")
      return [];
  }
  return [fact("discover-first", probed, plan.server.command?.origin)];
}
var BROKEN = /* @__PURE__ */ new Set(["exits", "refuses", "silent"]);
function outcomeOf({ handshake, ending, exchange, stderr }) {
  const said = stderr.trim().split("\n").at(-1)?.trim() ?? "";
  if (ending.kind === "exited" || ending.kind === "killed") {
    return { outcome: "exits", seen: endingOf2(ending), said };
  }
  switch (handshake.kind) {
    case "completed":
      return { ...goodOutcome(handshake.era, exchange), said: "" };
    case "rejected":
      return {
        outcome: "refuses",
        seen: `it refused \`initialize\` with ${handshake.error.code}`,
        said: handshake.error.message
      };
    case "silent":
      return { outcome: "silent", seen: "it answered nothing any more", said };
    default:
      return { outcome: "refuses", seen: "its answer to `initialize` was no good", said };
  }
}
var endingOf2 = (ending) => ending.kind === "exited" ? `it exited with code ${ending.code}` : `it died by ${ending.signal}`;
function goodOutcome(era, exchange) {
  if (era === "modern")
    return { outcome: "answers", seen: "it answered `server/discover`" };
  const initialize = exchange.findIndex(({ direction, message }) => direction === "sent" && message.includes('"initialize"'));
  const refused = exchange.slice(0, initialize).some(({ direction, message }) => direction === "received" && message.includes('"error"'));
  return refused ? { outcome: "falls-back", seen: "it answered with an error, and `initialize` worked after it" } : { outcome: "waits", seen: "it gave no answer, and `initialize` worked after it" };
}

// lib/src/run/install/installer.js
import { setTimeout as sleep7 } from "node:timers/promises";

// lib/src/run/project.js
import path23 from "node:path";

// lib/src/run/half-made.js
import { readdirSync as readdirSync5, rmSync as rmSync2 } from "node:fs";
import path22 from "node:path";
var inWork = /* @__PURE__ */ new Set();
function watchOver(targets) {
  const before = targets.map((target) => ({ target, names: namesIn(target) }));
  const takeAway = () => {
    for (const { target, names } of before)
      removeNew(target, names);
  };
  if (inWork.size === 0)
    process.once("exit", takeAllAway);
  inWork.add(takeAway);
  const keep = () => {
    inWork.delete(takeAway);
    if (inWork.size === 0)
      process.off("exit", takeAllAway);
  };
  const remove2 = () => {
    keep();
    takeAway();
  };
  return { remove: remove2, keep };
}
function takeAllAway() {
  for (const takeAway of inWork)
    takeAway();
}
function removeNew(target, before) {
  const made = before === null ? [target] : (namesIn(target) ?? []).filter((name) => !before.includes(name)).map((name) => path22.join(target, name));
  for (const one of made)
    rmSync2(one, { recursive: true, force: true, maxRetries: 3 });
}
function namesIn(folder2) {
  try {
    return readdirSync5(folder2);
  } catch {
    return null;
  }
}

// lib/src/run/project.js
var NOTHING = { install: { kind: "skipped" }, facts: [], blocked: false };
var Projects = class {
  #run;
  #courses = /* @__PURE__ */ new Map();
  #queues = /* @__PURE__ */ new Map();
  constructor(run2) {
    this.#run = run2;
  }
  /** Installs what is not installed and builds what is not built; `env` is the environment of an install. */
  async prepare(plan, env) {
    const project = plan.project && await usedProject(plan, plan.project);
    if (!project)
      return NOTHING;
    const ran = this.#courses.size;
    const result = await this.#inTurn(project.root.folder, () => this.#make({ plan, project, env }));
    const isNews = result === NOTHING && this.#courses.size > ran;
    return isNews ? { ...NOTHING, install: successOf([]) } : result;
  }
  #inTurn(folder2, work) {
    const before = this.#queues.get(folder2) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#queues.set(folder2, turn);
    return turn;
  }
  async #make(work) {
    const { project, env } = work;
    const found3 = await usableLock(project, env);
    const lacking = await lacksDependencies(project);
    if (lacking && !found3)
      return NOTHING;
    if (lacking && found3 && !found3.isUsable)
      return this.#withoutTool(work, found3.lock);
    const installed = lacking && found3 ? [await this.#install(work, found3.lock)] : [];
    if (installed.some(({ course }) => course.code !== 0))
      return notInstalled(work, installed);
    const built = await this.#build(work, found3?.lock ?? null);
    return concluded2(work, [...installed, ...built]);
  }
  async #withoutTool({ plan, project, env }, { file, tool }) {
    const lock = shownPath(path23.join(project.root.folder, file), plan.workspace);
    const captures = { tool: tool.command, lock, path: searchPath(env) };
    const facts = [fact("project-tool-missing", captures)];
    return { ...NOTHING, facts, blocked: await startsNothing(plan, project) };
  }
  async #install(work, lock) {
    const step = installStep(lock, work.project.root.folder);
    const made = watchOver(madeByInstall(work.project));
    const course = await this.#once(step, work.env);
    if (course.code === 0)
      made.keep();
    else
      made.remove();
    return { step, course };
  }
  async #build({ plan, project, env }, lock) {
    const maker = await builder(plan, project);
    if (!maker)
      return [];
    const step = buildStep(lock, maker.folder);
    const made = watchOver([project.target]);
    const course = await this.#once(step, env);
    if (course.timedOut)
      made.remove();
    else
      made.keep();
    return [{ step, course }];
  }
  /** Who comes later gets what came of the first run. */
  async #once(step, env) {
    const { command: command2, args, cwd } = step;
    const key = JSON.stringify([command2, args, cwd]);
    const course = this.#courses.get(key) ?? await this.#run({ command: command2, args, cwd, env: environmentOf3(step, env) });
    this.#courses.set(key, course);
    return course;
  }
};
function environmentOf3(step, env) {
  const { NODE_ENV: _, ...rest } = env;
  return { ...rest, ...step.env };
}
var startsNothing = async (plan, { use }) => !await entryExists(plan, use.anchor);
async function notInstalled({ plan, project }, done) {
  const captures = {
    command: commandsOf(done, plan),
    problem: endOf(done),
    folder: shownPath(project.root.folder, plan.workspace)
  };
  const facts = [fact("project-install-failed", captures)];
  return { install: failureOf(done, plan), facts, blocked: await startsNothing(plan, project) };
}
async function concluded2({ plan, project }, done) {
  const last = done.at(-1);
  if (!last)
    return NOTHING;
  const blocked2 = last.step.kind === "build" && await startsNothing(plan, project);
  if (!blocked2)
    return { install: successOf(done), facts: [], blocked: blocked2 };
  const captures = {
    argument: project.use.anchor,
    path: shownPath(project.target, plan.workspace),
    command: commandsOf([last], plan),
    problem: endOf(done)
  };
  return { install: failureOf(done, plan), facts: [fact("entry-not-built", captures)], blocked: blocked2 };
}
var commandsOf = (done, { workspace }) => shownSteps(done.map(({ step }) => step), workspace);
function endOf(done) {
  const course = done.at(-1)?.course;
  if (course?.timedOut)
    return "did not end within the time for installs";
  if (course?.code === 0)
    return "ended well and did not make it";
  return course?.code === null ? "was killed" : `failed with exit code ${course?.code}`;
}
var lengthOf = (done) => done.reduce((sum, { course }) => sum + course.durationMs, 0);
var successOf = (done) => ({
  kind: "done",
  durationMs: lengthOf(done),
  version: null
});
function failureOf(done, plan) {
  const { course } = done.at(-1);
  const output = `$ ${commandsOf(done.slice(-1), plan)}
${course.output}`;
  const durationMs = lengthOf(done);
  return course.timedOut ? { kind: "timed-out", durationMs, output } : { kind: "failed", durationMs, code: course.code, output };
}

// lib/src/run/until-stopped.js
function untilStopped(work, stop, known2, when = (settle) => settle()) {
  if (!stop)
    return work;
  return new Promise((resolve3, reject) => {
    const settle = () => when(() => resolve3(known2()));
    work.then(resolve3, reject).finally(() => stop.removeEventListener("abort", settle));
    if (stop.aborted)
      settle();
    else
      stop.addEventListener("abort", settle, { once: true });
  });
}
var closedBy = (stop, slot) => (work) => slot((lend) => stop?.aborted ? new Promise(() => {
}) : work(lend));

// lib/src/run/install/npm-batch.js
var import_which2 = __toESM(require_lib(), 1);
import { access as access3, realpath as realpath5, writeFile as writeFile2 } from "node:fs/promises";
import path24 from "node:path";

// lib/src/run/install/npm-program.js
var MARK = "mcp-handshake: ";
var npmProgram = (root, job) => [
  `"use strict";`,
  `const mark = ${JSON.stringify(MARK)};`,
  ...[shareUnpacking, copyTree, newestOf, asCommand, fetchLine, fetchLines].map(String),
  `const load = require("node:module").createRequire(${JSON.stringify(`${root}/package.json`)});`,
  `${fetchLines.name}(load, ${JSON.stringify(job)}, mark, {`,
  `  share: ${shareUnpacking.name}, copy: ${copyTree.name}, newest: ${newestOf.name},`,
  `  command: ${asCommand.name}, fetch: ${fetchLine.name} });`
].join("\n");
function shareUnpacking(load2, parts) {
  const pacote = load2("pacote");
  const fs = load2("node:fs");
  const unpack = pacote.extract;
  const first2 = /* @__PURE__ */ new Map();
  const isPlain2 = async (folder2) => {
    const text4 = await fs.promises.readFile(`${folder2}/package.json`, "utf8");
    const { scripts = {}, bundleDependencies, bundledDependencies } = JSON.parse(text4);
    const builds = ["preinstall", "install", "postinstall"].some((name) => scripts[name]);
    return !(builds || bundleDependencies || bundledDependencies || fs.existsSync(`${folder2}/binding.gyp`));
  };
  pacote.extract = async (spec, folder2, options) => {
    const key = options?.integrity && String(options.integrity);
    const known2 = key && await first2.get(key);
    if (known2?.plain && await parts.copy(fs, known2.folder, folder2).catch(() => false)) {
      return known2.result;
    }
    const unpacking = unpack(spec, folder2, options).then(async (result) => ({
      result,
      folder: folder2,
      plain: await isPlain2(folder2).catch(() => false)
    }));
    if (key && !first2.has(key))
      first2.set(key, unpacking.catch(() => null));
    return (await unpacking).result;
  };
}
async function copyTree(fs, from2, to) {
  await fs.promises.mkdir(to, { recursive: true });
  for (const entry of await fs.promises.readdir(from2, { withFileTypes: true })) {
    if (entry.name === "node_modules")
      continue;
    const [source, target] = [`${from2}/${entry.name}`, `${to}/${entry.name}`];
    if (entry.isDirectory())
      await copyTree(fs, source, target);
    else
      fs.copyFileSync(source, target);
  }
  return true;
}
async function newestOf(load2, name, options) {
  const { versions = {}, "dist-tags": tags = {} } = await load2("pacote").packument(name, options);
  const manifest = versions[tags.latest];
  if (!manifest)
    return null;
  const { engines, deprecated } = manifest;
  return { version: tags.latest, needs: engines?.node ?? "", deprecated: Boolean(deprecated) };
}
function asCommand(load2, npm2, line, packumentCache) {
  const Exec = load2("./lib/commands/exec.js");
  const own = { "script-shell": "true", package: line.packages, call: line.call };
  if (line.yes !== null)
    own.yes = line.yes;
  const over = (target, members) => new Proxy(target, {
    get(one, name) {
      if (Object.hasOwn(members, name))
        return members[name];
      const value = Reflect.get(one, name, one);
      return typeof value === "function" ? value.bind(one) : value;
    }
  });
  const get = (name, ...rest) => Object.hasOwn(own, name) ? own[name] : npm2.config.get(name, ...rest);
  const flatOptions = { ...npm2.flatOptions, packumentCache };
  return new Exec(over(npm2, { config: over(npm2.config, { get }), flatOptions }));
}
async function fetchLine(load2, npm2, line, packuments, parts) {
  await parts.command(load2, npm2, line, packuments).exec([...line.args]);
  const options = { ...npm2.flatOptions, packumentCache: packuments };
  const name = line.newestOf;
  const newest = name === null ? null : await parts.newest(load2, name, options).catch(() => null);
  const allowed = npm2.config.get("allow-scripts") ?? [];
  return {
    kind: "done",
    entries: npm2.flatOptions.npxCache,
    ignoresScripts: Boolean(npm2.flatOptions.ignoreScripts),
    allowsScripts: [allowed].flat().flatMap((names) => String(names).split(/[\s,]+/)).filter(Boolean),
    npm: npm2.version,
    newest
  };
}
async function fetchLines(load2, job, mark, parts) {
  const tell = (news) => process.stdout.write(`
${mark}${JSON.stringify(news)}
`);
  const Npm = load2("./lib/npm.js");
  process.argv.splice(2, process.argv.length, "exec", ...job.options, "--", "nothing");
  const npm2 = new Npm();
  await npm2.load();
  parts.share(load2, parts);
  const packuments = /* @__PURE__ */ new Map();
  const waiting = [...job.lines];
  const worker = async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) {
      const { id } = line;
      tell({ id, kind: "begun" });
      const news = await parts.fetch(load2, npm2, line, packuments, parts).catch(() => ({ kind: "failed" }));
      tell({ id, ...news });
    }
  };
  await Promise.all(Array.from({ length: job.atOnce }, worker));
  process.exit(0);
}

// lib/src/run/install/npm-batch.js
async function fetchTogether(requests, limitMs, atOnce2) {
  const groups = /* @__PURE__ */ new Map();
  for (const request of requests) {
    const npm2 = process.platform === "win32" ? null : await findNpm(request.env);
    if (!npm2) {
      request.settle(null);
      continue;
    }
    const key = JSON.stringify([npm2, request.plan.start.cwd, optionsOf(request.plan), request.env]);
    const known2 = groups.get(key);
    groups.set(key, { npm: npm2, requests: [...known2?.requests ?? [], request] });
  }
  await Promise.all([...groups.values()].map((group) => new NpmRun(group, limitMs).run(atOnce2)));
}
async function findNpm(env) {
  try {
    const search2 = { path: searchPath(env) };
    const npx = await realpath5(await (0, import_which2.default)("npx", search2));
    const root = path24.dirname(path24.dirname(npx));
    await access3(path24.join(root, "lib", "commands", "exec.js"));
    return { root, node: await (0, import_which2.default)("node", search2) };
  } catch {
    return null;
  }
}
var wordsOf = ({ start: start2, launcher }) => launcher === "npm-exec" ? start2.args.slice(1) : start2.args;
var optionsOf = (plan) => readNpmExec(wordsOf(plan)).options.filter((word) => !isYes(word));
var isYes = (word) => word === "-y" || word === "--yes";
function lineOf2({ plan }, id) {
  const { packages, args, call, options } = readNpmExec(wordsOf(plan));
  const wanted = plan.package;
  const newestOf2 = wanted?.registry === "npm" && wanted.requested === null ? wanted.name : null;
  return { id, packages, args, call, yes: options.some(isYes) ? true : null, newestOf: newestOf2 };
}
var NpmRun = class {
  #group;
  #limitMs;
  #open;
  #clocks = /* @__PURE__ */ new Map();
  #late = /* @__PURE__ */ new Set();
  #text = "";
  #end = () => {
  };
  constructor(group, limitMs) {
    this.#group = group;
    this.#limitMs = limitMs;
    this.#open = new Map(group.requests.map((request, index) => [String(index), request]));
  }
  async run(atOnce2) {
    const folder2 = await temporaryFolder("npm");
    try {
      await this.#start(path24.join(folder2.path, "npm-program.cjs"), atOnce2);
    } finally {
      await folder2.release();
      for (const id of [...this.#open.keys()])
        this.#settle(id, this.#late.has(id) ? "late" : null);
    }
  }
  async #start(file, atOnce2) {
    const { npm: npm2, requests } = this.#group;
    const [{ plan, env }] = requests;
    const lines2 = [...this.#open].map(([id, request]) => lineOf2(request, id));
    await writeFile2(file, npmProgram(npm2.root, { options: optionsOf(plan), atOnce: atOnce2, lines: lines2 }));
    const child = startProcess({
      command: npm2.node,
      args: [file],
      cwd: plan.start.cwd,
      env,
      onStdout: (chunk) => this.#hear(chunk),
      onStderr: () => {
      }
    });
    const stopped = new Promise((resolve3) => {
      this.#end = resolve3;
    });
    await Promise.race([child.ended, stopped]);
    await child.shutdown();
  }
  #hear(chunk) {
    const lines2 = (this.#text + chunk.toString("utf8")).split("\n");
    this.#text = (lines2.pop() ?? "").slice(-MAX_LINE2);
    for (const line of lines2) {
      if (line.startsWith(MARK))
        this.#take(JSON.parse(line.slice(MARK.length)));
    }
  }
  #take(news) {
    if (news.kind !== "begun") {
      this.#settle(news.id, news.kind === "failed" ? null : news);
      return;
    }
    const late = () => {
      this.#late.add(news.id);
      this.#end();
    };
    this.#clocks.set(news.id, setTimeout(late, this.#limitMs));
  }
  #settle(id, news) {
    clearTimeout(this.#clocks.get(id));
    const request = this.#open.get(id);
    this.#open.delete(id);
    request?.settle(news);
  }
};
var MAX_LINE2 = 64 * 1024;

// lib/src/run/install/transient.js
var TRANSIENT = /ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT|socket hang up|network socket disconnected|TLS handshake timeout|i\/o timeout|[Cc]onnection reset by peer|operation timed out|temporary failure in name resolution|\b50[234] (?:Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)/i;
var isTransient = (output) => TRANSIENT.test(output);

// lib/src/run/install/installer.js
var NPM_AT_ONCE = 2;
var PAUSES = [1e3, 3e3];
var Installer = class {
  #options;
  #under = /* @__PURE__ */ new Map();
  #slot;
  /** Those whose need is not known yet; npm is started when all of them have said. */
  #undecided;
  #projects;
  #requests = [];
  #running = 0;
  constructor(options, plans = []) {
    this.#options = options;
    this.#slot = closedBy(options.stop, pLimit(options.concurrency));
    this.#projects = new Projects((command2) => this.run(command2));
    const sure = plans.filter(({ project }) => project === null);
    const forNpm = sure.filter(({ install }) => install?.kind === "npm-exec");
    this.#undecided = new Set(forNpm.map(startKey));
  }
  /** Fetches what a plan needs; it is not tried twice. */
  install(plan) {
    const step = plan.install;
    if (!step)
      return Promise.resolve(SKIPPED2);
    const key = keyOf4(plan, step);
    const install = this.#under.get(key) ?? this.#fetch(plan, step);
    this.#under.set(key, install);
    this.pass(plan);
    return install;
  }
  /** Whether npm has a whole entry for the plan, which nobody has asked to be looked at yet. */
  isFetched(plan) {
    const isNew = plan.install?.kind === "npm-exec" && !this.#under.has(keyOf4(plan, plan.install));
    return isNew && isWhole(entryFolder(plan));
  }
  /**
   * What a start gets beside its environment. A server never gets the login of a registry: where there is one, `npx`
   * looks into its cache before it asks.
   */
  settingsFor({ install }) {
    const hasLogin = Object.keys(this.#options.credentials).length > 0;
    return install?.kind === "npm-exec" && hasLogin ? { npm_config_prefer_offline: "true" } : {};
  }
  /** Makes the repository's own project ready, where the plan starts something of it. */
  project(plan) {
    const { env } = plan.start;
    return this.#projects.prepare(plan, { ...plan.env, ...env, ...this.#options.credentials });
  }
  /** Says that nothing more is to be expected for this plan. */
  pass(plan) {
    this.#undecided.delete(startKey(plan));
    if (this.#undecided.size === 0)
      this.#startNpm();
  }
  /** Runs a command with the environment of installs, when a core is free; again where the network failed. */
  run(command2) {
    const { limitMs, credentials, stop } = this.#options;
    const full = { ...command2, env: { ...command2.env, ...credentials } };
    return this.#slot(() => withRetries(full, limitMs, stop));
  }
  #fetch(plan, step) {
    if (step.kind === "command")
      return this.#command(plan, step);
    return installNpx(plan, step, this.#options.credentials, {
      together: (env) => this.#together(plan, env),
      alone: (command2) => this.run(command2)
    });
  }
  async #command(plan, step) {
    const { cwd, env } = plan.start;
    const all = { command: step.command, cwd, env: { ...plan.env, ...env, ...step.env } };
    const probed = step.probe && await this.run({ ...all, args: step.probe });
    const course = probed?.code === 0 ? probed : await this.run({ ...all, args: step.args });
    return course.started ? { install: doneAs(step, course), facts: [] } : SKIPPED2;
  }
  #together(plan, env) {
    return new Promise((settle) => {
      this.#requests = [...this.#requests, { plan, env, settle }];
      this.pass(plan);
    });
  }
  /** What comes while npm is running is taken together by the next run. */
  #startNpm() {
    if (this.#options.stop?.aborted)
      return;
    if (this.#requests.length === 0 || this.#running >= NPM_AT_ONCE)
      return;
    const requests = this.#requests;
    this.#requests = [];
    this.#running += 1;
    const { limitMs, concurrency: concurrency2 } = this.#options;
    void fetchTogether(requests, limitMs, concurrency2 + 1).catch(() => requests.forEach(({ settle }) => void settle(null))).finally(() => {
      this.#running -= 1;
      this.#startNpm();
    });
  }
};
var SETTING = /^(?:npm_|yarn_|uv_|pip|node_|bun_|deno_|go|cargo_|docker_|home$|path$|xdg_|.*_proxy$)/i;
var keyOf4 = (plan, step) => JSON.stringify([plan.start.cwd, step.key, settingsOf(plan)]);
var settingsOf = ({ env, given, start: start2 }) => [
  env.npm_config_cache,
  ...given.filter((name) => SETTING.test(name)).map((name) => [name, env[name]]),
  ...Object.entries(start2.env)
];
async function withRetries(command2, limitMs, stop) {
  let course = await runCommand(command2, limitMs);
  for (const pause of PAUSES) {
    const failed2 = course.code !== 0 && !course.timedOut;
    if (!failed2 || !isTransient(course.output))
      break;
    await sleep7(pause);
    if (stop?.aborted)
      break;
    course = await runCommand(command2, limitMs);
  }
  return course;
}
function doneAs({ tells }, course) {
  const { durationMs, code, output } = course;
  if (course.timedOut)
    return { kind: "timed-out", durationMs, output };
  if (code !== 0)
    return { kind: "failed", durationMs, code, output };
  const { version = null, interpreter = null } = tells?.exec(course.stdout)?.groups ?? {};
  return { kind: "done", durationMs, version, interpreter };
}

// lib/src/run/not-handed-on.js
async function notHandedOn(plan, seen, check) {
  const { server, handed } = plan;
  const keeper = [server, ...server.readings ?? []].find((spec) => keptBack(spec, handed)[0]);
  if (!keeper || seen.handshake.kind !== "completed")
    return [];
  const kept = keptBack(keeper, handed);
  const again = await check({ ...plan, env: without4(plan.env, kept), install: null });
  if (again.handshake.kind === "completed")
    return [];
  const variables = kept.join(", ");
  const captures = { client: keeper.client.title, variables, remedy: remedyFor(keeper, kept) };
  return [fact("not-handed-on", captures, server.envKey ?? server.origin ?? void 0)];
}
function keptBack({ environment: environment4, keepsBack }, names) {
  if (environment4)
    return names;
  return keepsBack ? names.filter((name) => keepsBack.test(name)) : [];
}
function without4(env, names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
function remedyFor({ client, file, name }, handed) {
  const where = `in the entry \`${name}\` of \`${file}\``;
  if (client.id === "codex") {
    return `name them ${where}:

    env_vars = ${JSON.stringify(handed)}`;
  }
  return `name what the server needs under \`env\` ${where}`;
}

// lib/src/run/slots.js
function lendingSlots(places, most) {
  const [all, busy] = [pLimit(most), pLimit(places)];
  return (work) => all(() => new Promise((resolve3) => {
    void busy(() => new Promise((lend) => {
      const done = work(lend);
      resolve3(done);
      done.then(() => lend(), () => lend());
    }));
  }));
}

// lib/src/shared-check.js
function once(check, keyOf5) {
  const checked = /* @__PURE__ */ new Map();
  return (plan, around) => {
    const key = keyOf5(plan);
    const seen = checked.get(key) ?? check(plan, around);
    checked.set(key, seen);
    return seen;
  };
}
function seenAs({ server, asides }, plan, seen) {
  if (seen.plan === plan)
    return { ...seen, asides };
  const facts = factsAs(server, seen, seen.plan?.facts, plan.facts);
  return { ...seen, server, plan, facts, asides, ...laterAs(server, seen) };
}
function askedAs({ server, asides }, plan, seen) {
  const { remote } = seen;
  if (!remote || remote.plan === plan)
    return { ...seen, asides };
  const facts = factsAs(server, seen, remote.plan.facts, plan.facts);
  return { ...seen, server, remote: { ...remote, plan }, facts, asides, ...laterAs(server, seen) };
}
var factsAs = (server, seen, others = [], own = []) => {
  const found3 = seen.facts.filter((one) => !others.includes(one));
  return [...own, ...relocated(found3, seen.server, server)];
};
function laterAs(server, { server: from2, later, madeUp }) {
  return {
    ...madeUp && { madeUp: linkAs(server, from2, madeUp) },
    ...later && {
      later: later.map((link) => ({ ...link, evidence: linkAs(server, from2, link.evidence) }))
    }
  };
}
var linkAs = (server, from2, seen) => ({
  ...seen,
  server,
  plan: seen.plan && { ...seen.plan, server },
  ...seen.remote && { remote: { ...seen.remote, plan: { ...seen.remote.plan, server } } },
  facts: relocated(seen.facts, from2, server),
  ...laterAs(server, seen)
});

// lib/src/examine.js
function examiner(options, { env, onProgress, secrets, stop }, untrusted, runStartedAt, all, baseline) {
  const slot = closedBy(stop, slotsFor(options));
  const expectedOf = expectedBy(options.expect);
  const unmetOf = (one) => unmetBy(one, expectedOf(one.server.name), env, options.env);
  const whyNot = (one) => whyNotDue(one.server, options, untrusted.foreign.has(one)) ?? whyUnmet(unmetOf(one)) ?? whyUnnamed(one.lack);
  const due = all.flatMap((one) => one.plan && whyNot(one) === null ? [one.plan] : []);
  const installer = options.install ? installerFor(due, options, env, stop) : null;
  const checks = checksOf(options, untrusted, { env, stop }, slot, baseline);
  const judgeOne = async (planned, gathered, skipReason) => (await judging()).judgeServer(baseline.compared(gathered), planned, skipReason, options);
  return (one) => {
    const skipReason = whyNot(one);
    const planned = unmetOf(one).length > 0 ? withoutUnset(one) : one;
    const told = teller(planned, secrets, onProgress, stop);
    let reached = "configure";
    const course = {
      skipReason,
      foreign: untrusted.foreign.get(one) ?? null,
      ...checks,
      around: {
        installer,
        runStartedAt,
        slot,
        withheld: withheldNames(planned, env),
        onStage: (stage, detail = deedOf(stage, planned)) => {
          reached = stage;
          told("started", stage, detail);
        }
      }
    };
    const judge = async (gathered) => {
      const judged = await judgeOne(planned, gathered, skipReason);
      told(judged.outcome, judged.evidence.stage, newsOf(judged));
      return judged;
    };
    const cancelled = async () => {
      const reason = whyUnjudged(planned, reached, stop?.reason);
      const idle = idleEvidence(planned, false);
      return { ...await judgeOne(planned, idle, reason), isCancelled: true };
    };
    return unlessStopped(gather(planned, course), judge, cancelled, stop);
  };
}
function unlessStopped(gathering, judge, cancelled, stop) {
  let isSeen = false;
  const judged = gathering.then((gathered) => {
    isSeen = true;
    return judge(gathered);
  });
  return untilStopped(judged, stop, () => isSeen ? judged : cancelled(), setImmediate);
}
var slotsFor = ({ concurrency: concurrency2, lends }) => lends ? lendingSlots(concurrency2, MOST * concurrency2) : pLimit(concurrency2);
var MOST = 4;
function checksOf(options, { workspaceIsForeign }, { env, stop }, slot, baseline) {
  const node = options.start && !workspaceIsForeign ? nodeVersion(env) : Promise.resolve(null);
  const start2 = async (plan, around) => baseline.compared({ ...await checkServer(plan, around), node: await node });
  const again = options.concurrency === 1 ? slot : closedBy(stop, pLimit(2 * options.concurrency));
  const remotes = closedBy(stop, pLimit(options.concurrency === 1 ? 1 : MAX_REMOTES));
  const reach = async (remote, around) => {
    const { checkRemote } = await import("./check-remote-QJSWDV5X.js");
    return remotes(() => checkRemote(remote, { ...around, bothEras: options.confirm }));
  };
  return {
    check: once(options.confirm ? confirming(start2, again, stop) : start2, startKey),
    ask: once(options.confirm ? confirmingRemote(reach, stop) : reach, reachKey),
    again: options.confirm ? start2 : null,
    probe: options.discoverFirst ? once(start2, startKey) : null
  };
}
var newsOf = ({ outcome, skipReason, findings }) => (outcome === "skipped" ? skipReason : null) ?? findings[0]?.title ?? "";
function teller({ server }, { hide }, onProgress, stop) {
  const name = hide(server.name);
  const file = server.file && hide(server.file);
  return (state, stage, detail) => stop?.aborted || onProgress({ server: name, file, stage, state, detail: detail && hide(detail) });
}
function whyUnjudged({ remote }, reached, signal) {
  const when = BEFORE_A_START.has(reached) ? "before it was" : "while it was being";
  return whyCancelled(signal, `${when} ${remote ? "asked" : "started"}`);
}
var BEFORE_A_START = /* @__PURE__ */ new Set(["configure", "resolve", "install"]);
var deedOf = (stage, { remote }) => remote && stage === "remote" ? `asking ${shownUrl(remote.url)}`.trim() : void 0;
function installerFor(plans, options, env, stop) {
  if (!plans.some(({ install, project }) => install || project))
    return null;
  return new Installer({
    stop,
    limitMs: options.installTimeout * 1e3,
    credentials: registryCredentials(env),
    concurrency: options.concurrency
  }, plans);
}
var MAX_REMOTES = 16;
var confirming = (start2, slot, stop) => async (plan, around) => {
  const onStage = () => around.onStage("handshake", "started again to make sure of the cause");
  const check = {
    start: (other, wire) => start2(other, { ...around, slot, onStage, again: true, ...wire && { wire } }),
    reach: NOT_REMOTE
  };
  return makeSure(await start2(plan, around), check, stop);
};
function makeSure(seen, check, stop) {
  const sure = judging().then(({ confirm, RULES }) => confirm(seen, RULES, check));
  return untilStopped(sure, stop, () => seen);
}
var NOT_REMOTE = () => Promise.reject(new Error("a server with a plan is started, not asked"));
var confirmingRemote = (reach, stop) => async (remote, around) => {
  const onStage = () => around.onStage("remote", "asked again to make sure of the cause");
  const again = (other) => reach(other, { ...around, onStage });
  const check = { start: NOT_REMOTE, reach: again };
  return makeSure(await reach(remote, around), check, stop);
};
async function gather(planned, course) {
  const { plan, remote, server } = planned;
  if (remote && course.skipReason === null) {
    return askedAs(planned, remote, await course.ask(remote, course.around));
  }
  if (plan && course.skipReason === null) {
    const seen = await course.check(plan, course.around);
    const { again, probe, around } = course;
    const tried = again ? await notHandedOn(plan, seen, (other) => again(other, around)) : [];
    const probed = probe ? await discoverFirst(plan, seen, (other, wire) => probe(other, { ...around, ...wire })) : [];
    const evidence = seenAs(planned, plan, seen);
    return { ...evidence, facts: [...evidence.facts, ...tried, ...probed] };
  }
  const { foreign: foreign4 } = course;
  const facts = foreign4 ? [fact("untrusted-event", foreign4, server.origin ?? void 0)] : [];
  return idleEvidence(planned, course.skipReason === null, facts);
}

// lib/src/known-good/baseline-for.js
var NONE2 = { compared: (evidence) => evidence, update: async () => {
} };
async function baselineFor(read2, options, planned, hide) {
  if (options.baseline === null || read2 === null)
    return NONE2;
  const { baselineOf: baselineOf2 } = await judging();
  return baselineOf2(options.baseline, read2, options, planned, hide);
}

// lib/src/plan/pass-env.js
var import_picomatch3 = __toESM(require_picomatch(), 1);
function passedOn(step, patterns) {
  const reserved = patterns.find((pattern) => /^\w+$/.test(pattern) && isReserved(pattern));
  if (reserved) {
    throw new UsageError(`input \`pass-env\`: \`${reserved}\` is the runner's own and is never handed on; give a server what it needs with \`env\``);
  }
  const wanted = patterns.map((pattern) => (0, import_picomatch3.default)(pattern, { dot: true }));
  return Object.fromEntries(Object.entries(step).filter(([name]) => !isReserved(name) && wanted.some((matches2) => matches2(name))));
}

// lib/src/plan/plan-all.js
var OF_NO_VALUE = ["config-value-unresolved", "missing-env-var"];
function planAll(servers, scope, expectedOf) {
  const filled = { ...scope, standIn: true };
  const isFilled = ({ name }) => expectedOf !== null && !expectedOf(name).fails.some((rule) => OF_NO_VALUE.includes(rule));
  return servers.map((one) => planServer(one, isFilled(one) ? filled : scope));
}

// lib/src/plan/secrets-of-event.js
var OF_PULL_REQUESTS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment"
]);
var OF_DEPENDABOT = /* @__PURE__ */ new Set([
  ...OF_PULL_REQUESTS,
  ...["push", "create", "deployment", "deployment_status"]
]);
var DEPENDABOT = "dependabot[bot]";
function getsNoSecrets({ name, actor, payload }) {
  const isDependabots = (actor || textAt2(payload, "sender", "login")) === DEPENDABOT;
  if (isDependabots && OF_DEPENDABOT.has(name))
    return true;
  if (name === "pull_request_target") {
    return isDependabots && textAt2(payload, "pull_request", "user", "login") === DEPENDABOT;
  }
  return OF_PULL_REQUESTS.has(name) && isFromFork(payload);
}
var isFromFork = (payload) => {
  const names = repositoriesOf(payload);
  return names !== null && names.head !== names.base;
};
function repositoriesOf(payload) {
  const base = textAt2(payload, "pull_request", "base", "repo", "full_name");
  const head = at(payload, "pull_request", "head");
  if (base === null || !isObject(head))
    return null;
  const name = textAt2(head, "repo", "full_name");
  return { base: base.toLowerCase(), head: name?.toLowerCase() ?? null };
}
function textAt2(value, ...keys) {
  const found3 = at(value, ...keys);
  return typeof found3 === "string" ? found3 : null;
}
var at = (value, ...keys) => keys.reduce((each, key) => isObject(each) ? each[key] : void 0, value);
var isObject = (value) => typeof value === "object" && value !== null;

// lib/src/plan/team.js
function windowsSign(configs) {
  for (const { file, servers } of configs) {
    for (const server of servers) {
      const found3 = signOf(server);
      if (found3)
        return { file, line: found3.origin.line, text: found3.value };
    }
  }
  return null;
}
function signOf({ command: command2, args, env, cwd }) {
  if (command2 && windowsCommand(command2.value, [])) {
    return { value: lastPart(command2.value), origin: command2.origin };
  }
  const values = [command2, cwd, ...args, ...env.map(({ value }) => value)];
  for (const located of values) {
    const text4 = located?.value ? textIn(located.value) : void 0;
    if (located && text4)
      return { value: text4, origin: located.origin };
  }
  return void 0;
}
var textIn = (value) => (DRIVE.exec(value) ?? VARIABLE2.exec(value))?.groups?.text;
var lastPart = (command2) => command2.split(/[\\/]/).at(-1) ?? command2;
var DRIVE = /(?:^|[\s"'=;,(])(?<text>[A-Za-z]:\\|[A-Z]:\/(?!\/))/;
var VARIABLE2 = /(?<text>%(?:APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|PROGRAMDATA|SYSTEMROOT|WINDIR|HOMEDRIVE|HOMEPATH|USERNAME|COMSPEC|TEMP|TMP)%)/i;

// lib/src/run/event.js
import { readFile as readFile6 } from "node:fs/promises";
async function readEvent(env) {
  const { GITHUB_EVENT_NAME: name = "", GITHUB_ACTOR: actor = "" } = env;
  return { name, actor, payload: await payloadIn(env.GITHUB_EVENT_PATH ?? "") };
}
async function payloadIn(file) {
  try {
    return JSON.parse(await readFile6(file, "utf8"));
  } catch {
    return null;
  }
}

// lib/src/run/npmrc-secrets.js
import { readFile as readFile7 } from "node:fs/promises";
import os2 from "node:os";
import path25 from "node:path";

// lib/src/plan/npmrc.js
var CREDENTIAL = /^[ \t]*\S{0,300}?_(?:authToken|auth|password)[ \t]*=[ \t]*["']?([^\s"']+)/gim;
var secretsOfNpmrc = (text4) => [...text4.matchAll(CREDENTIAL)].map(([, value = ""]) => value).filter((value) => !value.includes("${") && !isPlain(value)).flatMap((value) => [value, ...decodedOf(value)]);
function decodedOf(value) {
  const text4 = Buffer.from(value, "base64").toString();
  const isText2 = /^[\x20-\x7e]{4,}$/.test(text4);
  return isText2 ? [text4, text4.slice(text4.indexOf(":") + 1)].filter((one) => !isPlain(one)) : [];
}

// lib/src/run/npmrc-secrets.js
async function npmrcSecrets(workspace, env) {
  const given = Object.entries(env).find(([name]) => /^npm_config_userconfig$/i.test(name))?.[1];
  const files = [given ?? path25.join(os2.homedir(), ".npmrc"), path25.join(workspace, ".npmrc")];
  const texts2 = await Promise.all(files.map((file) => readFile7(file, "utf8").catch(() => "")));
  return texts2.flatMap(secretsOfNpmrc);
}

// lib/src/run/runner-files.js
import { constants as constants2 } from "node:fs";
import { chmod, lstat as lstat5, mkdir, open as open3, readFile as readFile8, rm } from "node:fs/promises";
import path26 from "node:path";
var NAMES2 = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
var MAX_BYTES3 = 8 * 1024 * 1024;
var remembered = [];
async function rememberRunnerFiles(env) {
  const found3 = await Promise.all(NAMES2.map((name) => remember(name, env[name] ?? "")));
  remembered = found3.filter((one) => one !== null);
}
async function putBackRunnerFiles() {
  const files = remembered;
  remembered = [];
  const changed = await Promise.all(files.map(putBack));
  return changed.filter((one) => one !== null);
}
async function remember(name, file) {
  if (file === "")
    return null;
  try {
    const found3 = await lstat5(file);
    if (!found3.isFile() || found3.size > MAX_BYTES3)
      return null;
    return { name, file, bytes: await readFile8(file), mode: found3.mode & 511 };
  } catch {
    return null;
  }
}
async function putBack(one) {
  const change = await changeOf(one);
  if (change === null)
    return null;
  await writeAnew(one).catch(() => {
  });
  return { name: one.name, change, isBack: await changeOf(one) === null };
}
async function changeOf({ file, bytes, mode }) {
  try {
    const found3 = await lstat5(file);
    if (!found3.isFile() || found3.nlink > 1)
      return "was replaced";
    if (found3.size !== bytes.length) {
      return found3.size > bytes.length ? "was added to" : "was cut off";
    }
    if ((found3.mode & 511) !== mode)
      return "was given other permissions";
    return (await readFile8(file)).equals(bytes) ? null : "was overwritten";
  } catch (error) {
    return error.code === "ENOENT" ? "was removed" : "was made unreadable";
  }
}
async function writeAnew({ file, bytes, mode }) {
  const folder2 = path26.dirname(file);
  await mkdir(folder2, { recursive: true });
  const remove2 = () => rm(file, { recursive: true, force: true });
  await remove2().catch(async () => {
    await chmod(folder2, 493);
    await remove2();
  });
  const created = await open3(file, constants2.O_CREAT | constants2.O_EXCL | constants2.O_WRONLY, mode);
  try {
    await created.writeFile(bytes);
    await created.chmod(mode);
  } finally {
    await created.close();
  }
}

// lib/src/plan/trust/event-base.js
var BY_STRANGERS = /* @__PURE__ */ new Set([
  ...["pull_request_target", "workflow_run"],
  ...["issues", "issue_comment", "discussion", "discussion_comment"],
  // An app reports on commits of pull requests, and the payload names them.
  ...["check_run", "check_suite", "status"],
  ...["fork", "watch", "gollum"]
]);
var REVIEWS = /* @__PURE__ */ new Set([
  "pull_request_review",
  "pull_request_review_comment"
]);
function eventBaseOf(event, sha) {
  const { name, payload } = event;
  const isReview = REVIEWS.has(name);
  if (isReview ? repositoriesOf(payload) !== null : !BY_STRANGERS.has(name))
    return null;
  const named2 = textAt2(payload, "pull_request", "base", "sha");
  return {
    event: name,
    named: commitIn(named2),
    own: isReview ? null : commitIn(sha ?? null),
    checkout: isReview ? "merge" : "own"
  };
}
var commitIn = (text4) => text4 !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text4) ? text4 : null;
var basesOf = ({ named: named2, own }, head) => [
  ...named2 === null ? [] : [named2],
  ...own !== null && own !== named2 && (named2 === null || own === head) ? [own] : []
];

// lib/src/run/trust/base.js
async function readHead(git) {
  const [commit = null, tree = null] = await hashesOf(git, ["HEAD", "HEAD^{tree}"]);
  return { commit, tree };
}
async function readBase(git, commit, head) {
  const [tree = null] = await hashesOf(git, [`${commit}^{tree}`]);
  const list = tree === null ? null : await git(["ls-tree", "-r", "-z", commit]);
  if (list === null)
    return null;
  return { commit, isCheckedOut: tree === head.tree, entries: entriesIn2(list) };
}
async function hashesOf(git, names) {
  const answer2 = await git(["cat-file", "--batch-check"], `${names.join("\n")}
`);
  const lines2 = answer2?.toString("utf8").split("\n") ?? [];
  return names.map((_, index) => /^([0-9a-f]+) \w+ \d+$/.exec(lines2[index] ?? "")?.[1] ?? null);
}
function entriesIn2(list) {
  const entries = /* @__PURE__ */ new Map();
  for (const line of list.toString("utf8").split("\0")) {
    const [, mode, hash, file] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (mode && hash && file)
      entries.set(file, { mode, hash });
  }
  return entries;
}

// lib/src/run/trust/comparison.js
import { lstat as lstat7, readlink as readlink3, realpath as realpath6 } from "node:fs/promises";
import path27 from "node:path";

// lib/src/run/trust/same.js
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat as lstat6, readdir as readdir7, readFile as readFile9, readlink as readlink2 } from "node:fs/promises";
var WHOLE = 16 * 1024 * 1024;
var LINK = "120000";
var SUBMODULE = "160000";
var areAsIn = (bytes, { hash }) => hashOf(bytes, hash) === hash || hashOf(withoutReturns(bytes), hash) === hash;
async function isAsIn(file, entry) {
  const found3 = await lstat6(file).catch(() => null);
  if (found3 === null)
    return true;
  if (found3.isSymbolicLink() !== (entry.mode === LINK))
    return false;
  try {
    if (entry.mode === SUBMODULE)
      return (await readdir7(file)).length === 0;
    if (found3.isSymbolicLink())
      return areAsIn(await readlink2(file, "buffer"), entry);
    if (!found3.isFile())
      return false;
    if (found3.size <= WHOLE)
      return areAsIn(await readFile9(file), entry);
    return await hashOfLarge(file, found3.size, entry.hash) === entry.hash;
  } catch {
    return false;
  }
}
function hashOf(bytes, like) {
  return hasherFor(bytes.length, like).update(bytes).digest("hex");
}
async function hashOfLarge(file, size, like) {
  const hash = hasherFor(size, like);
  for await (const chunk of createReadStream(file))
    hash.update(chunk);
  return hash.digest("hex");
}
var hasherFor = (size, like) => createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`);
function withoutReturns(bytes) {
  const text4 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text4.includes(0) || !text4.includes("\r\n"))
    return text4;
  return Buffer.from(text4.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

// lib/src/run/trust/comparison.js
var MAX_LINKS = 40;
var FILES_AT_ONCE = 16;
var Comparison = class {
  base;
  /** Absolute. */
  workspace;
  #real;
  /** By the absolute path: servers name and read the same files. */
  #states = /* @__PURE__ */ new Map();
  #changed = null;
  constructor(base, workspace) {
    this.base = base;
    this.workspace = workspace;
    this.#real = realpath6(workspace).catch(() => workspace);
  }
  /** Whether these bytes are what the base has at a path of the workspace. */
  holds(file, bytes) {
    const entry = this.base.entries.get(file);
    return entry !== void 0 && areAsIn(bytes, entry);
  }
  /** The state of an absolute path; every link on the way counts too. */
  stateOf(target) {
    const known2 = this.#states.get(target) ?? this.#readState(target, 0);
    this.#states.set(target, known2);
    return known2;
  }
  async #readState(target, links) {
    const inside = await this.#insideOf(target);
    if (inside === null)
      return "outside";
    if (inside === "")
      return "folder";
    const segments = inside.split(path27.sep);
    for (const [index] of segments.entries()) {
      const at2 = segments.slice(0, index + 1);
      const found3 = await lstat7(path27.join(this.workspace, ...at2)).catch(() => null);
      if (found3 === null)
        return "absent";
      if (found3.isSymbolicLink())
        return this.#stateOfLink(at2, segments.slice(index + 1), links);
      if (index === segments.length - 1 && found3.isDirectory())
        return "folder";
    }
    return this.#stateOfEntry(segments);
  }
  /** The first file of the base that is there in another form, or `null`. */
  changed() {
    this.#changed ??= this.#firstChanged();
    return this.#changed;
  }
  /** A link as the base has it leads on to `rest`. */
  async #stateOfLink(at2, rest, links) {
    const state = await this.#stateOfEntry(at2);
    if (state !== "same")
      return state;
    if (links > MAX_LINKS)
      return "other";
    const file = path27.join(this.workspace, ...at2);
    const to = path27.resolve(path27.dirname(file), await readlink3(file));
    return this.#readState(path27.join(to, ...rest), links + 1);
  }
  async #stateOfEntry(segments) {
    const entry = this.base.entries.get(segments.join("/"));
    if (!entry)
      return "added";
    return await isAsIn(path27.join(this.workspace, ...segments), entry) ? "same" : "other";
  }
  /** The path relative to the workspace, also by the real names of both; `null` where it lies elsewhere. */
  async #insideOf(target) {
    if (isInside(target, this.workspace))
      return path27.relative(this.workspace, target);
    const real = await realpath6(target).catch(() => target);
    const workspace = await this.#real;
    return isInside(real, workspace) ? path27.relative(workspace, real) : null;
  }
  async #firstChanged() {
    const limit = pLimit(FILES_AT_ONCE);
    let first2 = null;
    await limit.map(this.base.entries, async ([file, entry]) => {
      if (first2 !== null)
        return;
      if (!await isAsIn(path27.join(this.workspace, file), entry))
        first2 ??= file;
    });
    return first2;
  }
};

// lib/src/run/trust/difference.js
import path28 from "node:path";

// lib/src/plan/trust/start-words.js
var FETCHES = /* @__PURE__ */ new Set([
  ...["npx", "npm-exec", "pnpm-dlx", "yarn-dlx", "bunx", "uvx", "pipx"],
  ...["docker", "podman", "dnx"]
]);
var PLAIN_WRAPPER = /^(?:env|cmd|(?:ba|da|z|k)?sh)$/;
function onlyFetches(plan) {
  const { launcher, start: start2 } = plan;
  const isPlain2 = start2.command === plan.command || PLAIN_WRAPPER.test(programName(plan.command));
  const calls = start2.args.some((word) => /^(?:-c|--call)(?:=|$)/.test(word));
  const runsOwn = plan.project !== null || plan.entry !== null;
  return FETCHES.has(launcher) && plan.package !== null && isPlain2 && !calls && !runsOwn;
}
var LONGEST = 4096;
function startWords({ command: command2, args, start: start2, env, given }) {
  const values = [...given.map((name) => env[name] ?? ""), ...Object.values(start2.env)];
  const texts2 = [command2, ...args, start2.command, ...start2.args, ...values];
  const words = texts2.flatMap((text4) => [text4, ...text4.split(/[\s=,:;'"]+/)]);
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST);
}
var ALL = [
  ...[".tool-versions", "mise.toml", ".mise.toml", "mise.local.toml", ".config/mise.toml"],
  ...[".envrc", ".env", ".env.local", ".env.development", ".env.production"]
];
var NODE = [
  ...["package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock"],
  ...["bun.lock", "bun.lockb", "pnpm-workspace.yaml", ".npmrc", ".yarnrc", ".yarnrc.yml"],
  ...[".pnp.cjs", ".pnpmfile.cjs", ".pnpmfile.mjs", "bunfig.toml", ".bunfig.toml"],
  ...[".node-version", ".nvmrc", "node_modules"]
];
var PYTHON = ["pyproject.toml", "uv.toml", "uv.lock", "pip.conf", ".python-version"];
var DOTNET = [
  ...["global.json", "NuGet.config", "nuget.config", "NuGet.Config", "dotnet-tools.json"],
  ...[".config/dotnet-tools.json"]
];
var OTHERS2 = [
  ...["deno.json", "deno.jsonc", "deno.lock", "setup.py", "setup.cfg", "go.mod", "Cargo.toml"],
  ...["Dockerfile", "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"],
  ...["Makefile", "pom.xml", "build.gradle"]
];
var READ_BY = {
  docker: [],
  podman: [],
  uvx: [...ALL, ...PYTHON],
  pipx: [...ALL, ...PYTHON],
  dnx: [...ALL, ...DOTNET]
};
function readAtStart(plan) {
  if (!onlyFetches(plan))
    return [...ALL, ...NODE, ...PYTHON, ...DOTNET, ...OTHERS2];
  return READ_BY[plan.launcher] ?? [...ALL, ...NODE];
}

// lib/src/run/trust/difference.js
async function differenceOf({ server, plan }, text4, comparison) {
  const { file } = server;
  if (file !== null && !await isAsWritten(text4, comparison))
    return { kind: "config", path: file };
  const files = text4 ? referredBy(text4, server.root) : [];
  return await firstForeign(files, comparison) ?? (plan && await differenceOfStart(plan, comparison));
}
var referredBy = ({ path: own, files }, root) => [root, path28.dirname(own)].flatMap((from2) => [...files.keys()].map((file) => path28.resolve(from2, file)));
async function isAsWritten(text4, comparison) {
  if (!(text4?.content instanceof Uint8Array))
    return false;
  const state = await comparison.stateOf(path28.resolve(comparison.workspace, text4.file));
  return state === "same" && comparison.holds(text4.target ?? text4.file, text4.content);
}
async function differenceOfStart(plan, comparison) {
  const named2 = await namedBy(plan);
  const read2 = readBy(plan, comparison.workspace);
  const found3 = await firstForeign(named2, comparison) ?? await firstForeign(read2, comparison);
  if (found3)
    return found3;
  const runsWorkspace = !onlyFetches(plan) || await anyIs(["same", "added", "folder"], named2, comparison) || await anyIs(["folder"], read2, comparison);
  return runsWorkspace ? differenceOfWhole(comparison) : null;
}
async function namedBy(plan) {
  const program = await search(plan.start.command, plan.env);
  const folders = foldersOf(plan);
  const words = startWords(plan).flatMap((word) => folders.map((cwd) => path28.resolve(cwd, word)));
  return [.../* @__PURE__ */ new Set([...words, ...program === null ? [] : [program]])];
}
function readBy(plan, workspace) {
  const folders = foldersOf(plan).flatMap((folder2) => upTo(folder2, workspace));
  const names = readAtStart(plan);
  return [...new Set(folders)].flatMap((folder2) => names.map((name) => path28.join(folder2, name)));
}
var foldersOf = ({ cwd, start: start2 }) => [.../* @__PURE__ */ new Set([cwd, start2.cwd])];
function upTo(folder2, workspace) {
  if (!isInside(folder2, workspace))
    return [];
  const isTop = path28.relative(workspace, folder2) === "";
  return isTop ? [folder2] : [folder2, ...upTo(path28.dirname(folder2), workspace)];
}
async function differenceOfWhole(comparison) {
  if (!comparison.base.isCheckedOut)
    return { kind: "commit", path: "" };
  const changed = await comparison.changed();
  return changed === null ? null : { kind: "tracked", path: changed };
}
async function firstForeign(files, comparison) {
  const { base, workspace } = comparison;
  const isForeign = (state) => state === "other" || state === "added" && !base.isCheckedOut;
  for (const file of files) {
    if (isForeign(await comparison.stateOf(file))) {
      return { kind: "file", path: shownPath(file, workspace) };
    }
  }
  return null;
}
async function anyIs(states, files, comparison) {
  for (const file of files)
    if (states.includes(await comparison.stateOf(file)))
      return true;
  return false;
}

// lib/src/run/trust/git.js
var import_which3 = __toESM(require_lib(), 1);
import { execFile as execFile3 } from "node:child_process";
import { devNull } from "node:os";
import path29 from "node:path";
var SETTINGS = [
  ...["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false"],
  ...[`core.hooksPath=${devNull}`, "protocol.allow=never"]
].flatMap((setting) => ["-c", setting]);
var FIXED = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C"
};
var LIMIT_MS3 = 6e4;
var MAX_BYTES4 = 256 * 1024 * 1024;
async function gitFor(folder2, env) {
  const program = await (0, import_which3.default)("git", { nothrow: true, path: searchPath(env) });
  if (program === null || isInside(path29.resolve(program), folder2))
    return null;
  const names = ["PATH", "Path", "SYSTEMROOT", "SystemRoot", "HOME", "USERPROFILE", "TEMP", "TMP"];
  const kept = names.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]);
  const variables = { ...Object.fromEntries(kept), ...FIXED };
  return (args, stdin = "") => new Promise((resolve3) => {
    const options = { encoding: "buffer", maxBuffer: MAX_BYTES4, timeout: LIMIT_MS3 };
    const child = execFile3(program, ["-C", folder2, ...SETTINGS, ...args], { ...options, cwd: path29.dirname(program), env: variables, windowsHide: true }, (error, stdout) => resolve3(error ? null : stdout));
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(stdin);
  });
}

// lib/src/run/trust/find-foreign.js
async function findForeign(planned, texts2, wanted) {
  const { event, workspace } = wanted;
  const bases = await readBases(wanted);
  const comparisons = bases.map((base) => new Comparison(base, workspace));
  const textOf7 = new Map(texts2.map((text4) => [text4.file, text4]));
  const foreign4 = /* @__PURE__ */ new Map();
  for (const one of planned) {
    const text4 = textOf7.get(one.server.file ?? "");
    const found3 = comparisons.length === 0 ? await unknownOf(one, text4, wanted) : await foreignIn(one, text4, comparisons, event);
    if (found3)
      foreign4.set(one, found3);
  }
  const isOther = !bases.some(({ isCheckedOut }) => isCheckedOut);
  return { foreign: foreign4, workspaceIsForeign: isOther || foreign4.size > 0 };
}
async function readBases({ event, workspace, env }) {
  const git = await gitFor(workspace, env);
  if (!git)
    return [];
  const head = await readHead(git);
  const read2 = basesOf(event, head.commit).map((commit) => readBase(git, commit, head));
  return (await Promise.all(read2)).filter((base) => base !== null);
}
async function foreignIn(one, text4, comparisons, { event, checkout }) {
  let first2 = null;
  for (const comparison of comparisons) {
    const found3 = await differenceOf(one, text4, comparison);
    if (!found3)
      return null;
    first2 ??= { event, checkout, base: comparison.base.commit, ...found3 };
  }
  return first2;
}
async function unknownOf(one, text4, { event: { event, checkout, named: named2, own }, workspace }) {
  const nothing = { commit: "", isCheckedOut: false, entries: /* @__PURE__ */ new Map() };
  const found3 = await differenceOf(one, text4, new Comparison(nothing, workspace));
  return found3 && { event, checkout, base: named2 ?? own ?? "", kind: "unknown", path: "" };
}

// lib/src/run/trust.js
var ALL_TRUSTED = { foreign: /* @__PURE__ */ new Map(), workspaceIsForeign: false };
async function findUntrusted(planned, texts2, { workspace }, env) {
  const event = eventBaseOf(await readEvent(env), env.GITHUB_SHA);
  if (!event)
    return ALL_TRUSTED;
  return findForeign(planned, texts2, { event, workspace, env });
}

// lib/src/preflight.js
async function preflight(options, around) {
  const startedAt = /* @__PURE__ */ new Date();
  const begun2 = performance15.now();
  if (options.start)
    around.secrets.learn(await npmrcSecrets(options.workspace, around.env));
  const knownGood = await readKnownGood(options);
  const { configs, texts: texts2, found: found3 } = await readConfigs(options);
  const standIn = await skipsMissing(options, around.env);
  const scope = scopeOf(options, around.env, windowsSign(configs));
  const planned = configs.flatMap(({ servers }) => planAll(servers, scope, standIn ? expectedBy(options.expect) : null));
  around.secrets.learn([...Object.values(options.env), ...planned.flatMap((one) => one.secrets)]);
  const trusts = options.allowUntrusted || !options.start;
  const untrusted = trusts ? ALL_TRUSTED : await findUntrusted(planned, texts2, options, around.env);
  const runsTools = options.start && !untrusted.workspaceIsForeign;
  const baseline = await baselineFor(knownGood, options, planned, around.secrets.hide);
  const examine = examiner(options, around, untrusted, begun2, planned, baseline);
  await rememberRunnerFiles(options.start ? around.env : {});
  const examined = Promise.all(planned.map(examine));
  const environment4 = runsTools ? meanwhile(planned, around.env) : Promise.resolve(machineOnly);
  await Promise.allSettled([examined]);
  if (around.stop?.aborted)
    await setImmediate3();
  const changed = await putBackRunnerFiles();
  const judged = await examined;
  const cancelled = judged.some((one) => one.isCancelled) ? around.stop?.reason : null;
  if (cancelled === null)
    await baseline.update(judged, found3).catch(toldBy(around));
  const { judgeFiles, judgeRun, composeReport } = await judging();
  const parts = {
    options,
    configs,
    fileFindings: [...judgeRun(changed, judged, options), ...judgeFiles(configs, options)],
    judged,
    environment: await untilStopped(environment4, around.stop, () => machineOnly),
    cancelled,
    startedAt,
    durationMs: performance15.now() - begun2
  };
  return composeReport(parts, around.secrets.hide);
}
var toldBy = ({ onUnwritten }) => (error) => {
  if (!(error instanceof UsageError) || !onUnwritten)
    throw error;
  onUnwritten(error.message);
};
async function skipsMissing({ missingSecrets }, env) {
  return missingSecrets === "auto" ? getsNoSecrets(await readEvent(env)) : missingSecrets === "skip";
}
async function meanwhile([first2], env) {
  if (first2)
    await setTimeout2(WARM_UP_MS);
  if (first2)
    void judging().then(({ warmUp }) => warmUp(first2));
  return readEnvironment(env);
}
var WARM_UP_MS = 20;
async function readConfigs(options) {
  const given = givenConfig(options);
  if (given) {
    refuseIdleExpectations([given], options.expect);
    return { configs: [given], texts: [], found: { files: [], configs: [] } };
  }
  const texts2 = await discover(options);
  refuseOverwriting(texts2, options);
  const readers = await readersFor(texts2);
  const found3 = texts2.flatMap((text4) => parseConfig(text4, readers) ?? []);
  refuseIdleExpectations(found3, options.expect);
  const configs = withDuplicates(chooseServers(found3, options.servers));
  if (options.config.length > 0)
    refuseEmpty(configs, texts2, options);
  const files = texts2.map(({ file }) => file);
  return { configs, texts: texts2, found: { files, configs: found3 } };
}
function givenConfig({ command: command2, url, workingDirectory }) {
  if (command2 !== null)
    return commandLineConfig(command2, workingDirectory);
  return url === null ? null : addressConfig(url, workingDirectory);
}
function refuseEmpty(configs, texts2, options) {
  if (configs.some(({ servers, facts }) => servers.length > 0 || facts.length > 0))
    return;
  const files = texts2.map(({ file }) => `\`${file}\``).join(", ");
  throw new UsageError(`input \`config\`: \`${options.config.join("`, `")}\` names no server (read: ${files})`);
}
var scopeOf = (options, env, windows) => ({
  windows,
  step: env,
  passed: passedOn(env, options.passEnv),
  given: options.env,
  home: os3.homedir(),
  workspace: options.workspace,
  platform: process.platform,
  timeoutMs: options.timeout * 1e3
});

// lib/src/run/interrupt.js
import { setMaxListeners } from "node:events";
import { performance as performance16 } from "node:perf_hooks";
import { setTimeout as sleep8 } from "node:timers/promises";
var REPORT_MS = 4e3;
var CONTAINERS_MS = 2e3;
var ECHO_MS = 300;
var exitCodes = (platform) => platform === "win32" ? { SIGINT: 130, SIGBREAK: 149 } : { SIGINT: 130, SIGTERM: 143 };
function hearSignals(platform = process.platform) {
  const codes = exitCodes(platform);
  const controller = new AbortController();
  const stop = controller.signal;
  setMaxListeners(0, stop);
  let since = 0;
  let containers = Promise.resolve();
  const exit = () => {
    killAll();
    removeHalfEntries();
    removeTemporaryFolders();
    process.exit(codes[stop.reason]);
  };
  const hear = (name) => {
    const now = performance16.now();
    if (stop.aborted && now - since > ECHO_MS)
      exit();
    if (stop.aborted)
      return;
    since = now;
    controller.abort(name);
    setImmediate(() => {
      killAll();
      containers = endContainers();
    });
    setTimeout(exit, REPORT_MS + CONTAINERS_MS).unref();
  };
  const signals = Object.keys(codes);
  for (const name of signals)
    process.on(name, hear);
  const conclude = async () => {
    if (stop.aborted) {
      const told = new Promise((resolve3) => process.stdout.write("", resolve3));
      await Promise.race([Promise.all([containers, told]), sleep8(CONTAINERS_MS)]);
      exit();
    }
    for (const name of signals)
      process.off(name, hear);
  };
  return { stop, conclude };
}

// lib/src/options/read.js
import path30 from "node:path";

// lib/src/options/beside-merge.js
var BESIDE = /* @__PURE__ */ new Set([
  "merge",
  "levels",
  "fail-on",
  "report",
  "sarif",
  "junit",
  "html",
  "rdjson",
  "summary",
  "annotations"
]);
function refuseBesideMerge(raw) {
  if (raw.merge.trim() === "")
    return;
  const idle = INPUTS.find(({ name, default: text4 }) => !BESIDE.has(name) && raw[name].trim() !== text4);
  if (!idle)
    return;
  throw new UsageError(`inputs \`merge\` and \`${idle.name}\` exclude each other: reports are merged, and nothing is checked`);
}

// lib/src/options/expect.js
var expectations = (lines2, rules) => lines2.map((line) => expectation(line, rules));
function expectation(line, rules) {
  const [, server = "", expected = "", rest = ""] = /^(.*\S)\s*:\s*(\S+)(.*)$/.exec(line) ?? wrong(line, FORMS2);
  const words = rest.split(/[\s,]+/).filter((word) => word !== "");
  if (expected === "optional" && words.length === 0)
    return { kind: "optional", server };
  if (expected === "needs" && words.length > 0)
    return { kind: "needs", server, variables: words };
  const [rule = "", ...more] = words;
  if (expected !== "fails" || rule === "" || more.length > 0)
    return wrong(line, FORMS2);
  if (!rules.includes(rule))
    return wrong(line, `a rule of docs/rules; \`${rule}\` is none`);
  return { kind: "fails", server, rule };
}
var FORMS2 = "`name: optional`, `name: needs NAME` or `name: fails rule-id`";
function wrong(line, allowed) {
  throw new UsageError(`input \`expect\`: \`${line}\` is not allowed, expected ${allowed}`);
}

// lib/src/options/read.js
function readOptions(raw, around) {
  const text4 = (name) => raw[name].trim();
  const command2 = text4("command");
  refuseBesideMerge(raw);
  refuseSeveral(["command", "url", "config"].filter((name) => text4(name) !== ""));
  return {
    workspace: around.workspace,
    workingDirectory: path30.resolve(around.workspace, text4("working-directory")),
    config: lines(text4("config")),
    servers: lines(text4("servers")),
    command: command2 === "" ? null : command2,
    url: address(text4("url")),
    timeout: seconds(raw, "timeout"),
    install: onOff(raw, "install"),
    installTimeout: seconds(raw, "install-timeout"),
    start: onOff(raw, "start"),
    env: assignments(raw.env),
    passEnv: lines(text4("pass-env")),
    ...confirmOf(raw),
    expect: expectations(lines(raw.expect), around.rules),
    missingSecrets: choice(raw, "missing-secrets"),
    levels: levels(text4("levels"), around.rules),
    failOn: choice(raw, "fail-on"),
    concurrency: concurrency(text4("concurrency"), around.cores),
    lends: text4("concurrency") === "",
    report: text4("report") === "" ? around.defaultReport : path30.resolve(around.workspace, text4("report")),
    files: filesOf(raw, around),
    ...baselineOf(raw, around),
    merge: lines(raw.merge),
    summary: onOff(raw, "summary"),
    annotations: onOff(raw, "annotations"),
    allowUntrusted: onOff(raw, "allow-untrusted")
  };
}
function confirmOf(raw) {
  const value = raw.confirm.trim().toLowerCase();
  if (value === "discover")
    return { confirm: true, discoverFirst: true };
  if (value !== "true" && value !== "false") {
    throw wrong2("confirm", raw.confirm.trim(), "`true`, `false` or `discover`");
  }
  return { confirm: value === "true", discoverFirst: false };
}
function refuseSeveral(given) {
  const [first2, second] = given;
  if (second === void 0)
    return;
  throw new UsageError(`inputs \`${first2}\` and \`${second}\` exclude each other: give one of them`);
}
function address(text4) {
  if (text4 === "")
    return null;
  if (URL.canParse(text4) && /^https?:\/\//i.test(text4))
    return text4;
  throw new UsageError("input `url`: it is no address of a remote server, which begins with `https://` or `http://` and names a host");
}
var filesOf = (raw, { workspace }) => {
  const file = (name) => {
    const given = raw[name].trim();
    return given === "" ? null : path30.resolve(workspace, given);
  };
  return { sarif: file("sarif"), junit: file("junit"), html: file("html"), rdjson: file("rdjson") };
};
function baselineOf(raw, { workspace }) {
  const file = raw.baseline.trim();
  const updateBaseline = onOff(raw, "update-baseline");
  if (updateBaseline && file === "") {
    throw new UsageError("input `update-baseline`: it is `true`, and the input `baseline` names no file to write");
  }
  return { baseline: file === "" ? null : path30.resolve(workspace, file), updateBaseline };
}
var wrong2 = (name, value, allowed) => new UsageError(`input \`${name}\`: \`${value}\` is not allowed, expected ${allowed}`);
var lines = (text4) => text4.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
var LONGEST2 = 2147483;
function seconds(raw, name) {
  const value = raw[name].trim();
  const number = Number(value);
  if (value === "" || !Number.isFinite(number) || number <= 0 || number > LONGEST2) {
    throw wrong2(name, value, `seconds, a number above 0 and up to ${LONGEST2}`);
  }
  return number;
}
function onOff(raw, name) {
  const value = raw[name].trim();
  if (/^true$/i.test(value))
    return true;
  if (/^false$/i.test(value))
    return false;
  throw wrong2(name, value, "`true` or `false`");
}
function choice(raw, name) {
  const value = raw[name].trim();
  const input2 = INPUTS.find((candidate) => candidate.name === name);
  const choices = input2 && "choices" in input2 ? input2.choices : [];
  if (choices.includes(value))
    return value;
  throw wrong2(name, value, oneOf(choices));
}
var oneOf = (choices) => `one of ${choices.map((one) => `\`${one}\``).join(", ")}`;
function concurrency(value, cores) {
  if (value === "")
    return cores;
  if (/^[1-9]\d{0,3}$/.test(value))
    return Number(value);
  throw wrong2("concurrency", value, "a whole number from 1 to 9999");
}
function assignments(text4) {
  const given = text4.split(/\r?\n/).filter((line) => line.trim() !== "");
  return Object.fromEntries(given.map((line, index) => {
    const match = /^\s*([A-Za-z_][\w.()-]*)=(.*)$/s.exec(line);
    if (!match)
      throw wrong2("env", `line ${index + 1}`, "`NAME=value`, one per line");
    return [match[1], match[2]];
  }));
}
var givenValues = (text4) => text4.split(/\r?\n/).map((line) => line.slice(line.indexOf("=") + 1));
var LEVELS = ["error", "warning", "notice", "off"];
function levels(text4, rules) {
  return Object.fromEntries(lines(text4).map((line) => {
    const [rule = "", level = ""] = line.split("=").map((part) => part.trim());
    if (!rules.includes(rule)) {
      throw wrong2("levels", line, `\`rule-id=level\` with a rule of docs/rules; \`${rule}\` is none`);
    }
    if (!LEVELS.includes(level))
      throw wrong2("levels", line, `a level that is ${oneOf(LEVELS)}`);
    return [rule, level];
  }));
}

// lib/src/report/progress.js
var LONGEST_NAME = 40;
var LONGEST_LINE = 200;
var SPINNER = ["\u280B", "\u2819", "\u2839", "\u2838", "\u283C", "\u2834", "\u2826", "\u2827", "\u2807", "\u280F"];
var MARKS = {
  passed: "\u2713",
  failed: "\u2717",
  skipped: "-"
};
function lineOf3({ server, stage, state, detail }) {
  const line = `${inline(server)}: ${stage} ${state}${detail ? ` (${inline(detail)})` : ""}`;
  return breakHeadings(breakCommands(cutToColumns(line, LONGEST_LINE)));
}
function frame(servers, width, tick, rows = Number.POSITIVE_INFINITY) {
  const fits2 = servers.length <= rows;
  const running = servers.filter(({ state }) => state === "started");
  const shown2 = fits2 ? servers : running.slice(0, Math.max(0, rows - 1));
  const left = servers.length - shown2.length;
  const lines2 = shown2.map((server) => liveLine(server, tick));
  const all = left > 0 && rows > 0 ? [...lines2, `  \u2026 ${left} more`] : lines2;
  return all.map((line) => cutToColumns(line, width));
}
function liveLine({ server, stage, state, detail, elapsedMs }, tick) {
  const mark = state === "started" ? SPINNER[tick % SPINNER.length] ?? "" : MARKS[state];
  const name = padToColumns(cutToColumns(inline(server), LONGEST_NAME), 20);
  const time = durationText(elapsedMs).padStart(9);
  return `${mark} ${name} ${stage.padEnd(9)} ${time}  ${inline(detail ?? "")}`.trimEnd();
}

export {
  judging,
  ruleIdsFor,
  preflight,
  lineOf3 as lineOf,
  frame,
  hearSignals,
  readOptions,
  givenValues
};
