/** Why a `.cmd` file is not started like a program. */
export const CMD_FILES =
  "On Windows npm installs programs as `.cmd` files, which only `cmd` can run. Node.js refuses to start one " +
  "by itself: `spawn npx ENOENT` for the bare name, `spawn EINVAL` for the name with its ending.";
