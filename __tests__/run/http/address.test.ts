import { describe, expect, test } from "@jest/globals";
import { isInside, isLinkLocal } from "../../../src/run/http/address.ts";

describe("an address inside of the network", () => {
  test.each([
    ...["0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "172.16.0.1"],
    ...["172.31.255.255", "192.168.1.1", "169.254.169.254", "224.0.0.1", "255.255.255.255"],
    ...["::", "::1", "fc00::1", "fd00:ec2::254", "fe80::1", "febf::1", "ff02::1"],
    ...["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::10.1.2.3"],
  ])("is %s", (address) => expect(isInside(address)).toBe(true));

  test.each([
    ...["1.1.1.1", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "172.15.0.1"],
    ...["172.32.0.1", "192.167.1.1", "169.253.0.1", "223.255.255.255"],
    ...["2606:4700::1111", "2001:db8::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"],
  ])("is not %s", (address) => expect(isInside(address)).toBe(false));
});

describe("a link-local address", () => {
  test.each(["169.254.0.1", "169.254.169.254", "fe80::1", "::ffff:169.254.169.254"])(
    "is %s",
    (address) => expect(isLinkLocal(address)).toBe(true),
  );

  test.each(["127.0.0.1", "10.0.0.1", "fd00::1", "fec0::1", "::ffff:10.0.0.1"])(
    "is not %s",
    (address) => expect(isLinkLocal(address)).toBe(false),
  );
});
