import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/run/problem.js
var codeOf = (error) => error.code ?? "";
var problemOf = (error) => {
  const { message, syscall } = error;
  return syscall ? message.split(`, ${syscall}`)[0] ?? message : message;
};

export {
  codeOf,
  problemOf
};
