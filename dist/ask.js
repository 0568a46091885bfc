import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as textOf$1, d as GitProblem, f as gitFailed, h as unrelatedProblem, m as shallowProblem, p as noCommit, t as UsageError, u as nearest } from "./verb.js";
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, stat, utimes } from "node:fs/promises";
import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { Buffer as Buffer$1, isUtf8 } from "node:buffer";
import { env } from "node:process";
import { tmpdir } from "node:os";
import { existsSync } from "node:fs";

function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
	let value = void 0;
	Object.defineProperty(object, key, {
		get() {
			if (value === EVALUATING) return;
			if (value === void 0) {
				value = EVALUATING;
				value = getter();
			}
			return value;
		},
		set(v) {
			Object.defineProperty(object, key, { value: v });
		},
		configurable: true
	});
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit$1(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required$1(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

var _a$1;
/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({ status: "aborted" });
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration$1 = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date$1 = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer$1 = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;

const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

const version$1 = {
	major: 4,
	minor: 6,
	patch: 7
};

const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version$1;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ $constructor("$ZodPreprocess", (inst, def) => {
	$ZodPipe.init(inst, def);
});
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodLazy = /*@__PURE__*/ $constructor("$ZodLazy", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazy(inst._zod, "innerType", () => {
		const d = def;
		if (!d._cachedInner) d._cachedInner = def.getter();
		return d._cachedInner;
	});
	defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
	defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
	defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
	inst._zod.parse = (payload, ctx) => {
		return inst._zod.innerType._zod.run(payload, ctx);
	};
});
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE$1 = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE$1;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE$1;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE$1;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE$1;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open$2 = [];
const memo$1 = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open$2.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE$1) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open$2.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open$2.length > depth ? open$2.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo$1;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}

function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number : integer$1).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};

const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

const parse = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown$1() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit$1(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required$1(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: unknown$1(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodPreprocess = /*@__PURE__*/ $constructor("ZodPreprocess", (inst, def) => {
	ZodPipe.init(inst, def);
	$ZodPreprocess.init(inst, def);
});
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodLazy = /*@__PURE__*/ $constructor("ZodLazy", (inst, def) => {
	$ZodLazy.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => lazyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
	return new ZodLazy({
		type: "lazy",
		getter
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
function preprocess(fn, schema) {
	return new ZodPreprocess({
		type: "pipe",
		in: transform(fn),
		out: schema
	});
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DURATION = /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const DAY = 864e5;
/** The start of a calendar day in UTC, or nothing where there is no such day. */
function parseDate(text) {
	const match = DATE.exec(text);
	if (!match) return void 0;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const at = Date.UTC(year, month - 1, day);
	const back = new Date(at);
	const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
	return year > 0 && same ? at : void 0;
}
/** An RFC 3339 instant with its offset, or nothing. */
function parseInstant(text) {
	const match = INSTANT.exec(text);
	const day = match ? parseDate(match[1] ?? "") : void 0;
	if (!match || day === void 0) return void 0;
	const clock = (Number(match[2]) * 60 + Number(match[3])) * 6e4 + Number(match[4]) * 1e3;
	const millis = Number((match[5] ?? "").padEnd(3, "0").slice(0, 3));
	return day + clock + millis - offsetOf$1(match[6] ?? "Z");
}
function offsetOf$1(zone) {
	if (zone === "Z") return 0;
	return (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 6e4;
}
function formatInstant(at) {
	return new Date(at).toISOString().replace(".000Z", "Z");
}
/** A date, or the day of an instant, as people write it. */
function formatDay(at) {
	return formatInstant(at).slice(0, 10);
}
/** The end of a calendar day in UTC: a date-only expiry is over when the next day begins. */
function endOfDay(date) {
	return date + DAY;
}
function isDuration(text) {
	return DURATION.test(text);
}
/** `start` plus an ISO 8601 duration; years and months are calendar ones, the rest is exact. */
function addDuration(start, duration) {
	const match = DURATION.exec(duration);
	if (!match) throw new Error(`not a duration: ${duration}`);
	const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
	return addMonths(start, (years ?? 0) * 12 + (months ?? 0)) + ((weeks ?? 0) * 7 + (days ?? 0)) * DAY + ((hours ?? 0) * 60 + (minutes ?? 0)) * 6e4;
}
/** The same day of a later month, or that month's last day where it has no such day. */
function addMonths(start, months) {
	if (months === 0) return start;
	const from = new Date(start);
	const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
	const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
	return first + (Math.min(from.getUTCDate(), lastDay) - 1) * DAY + start % DAY;
}

/** Every scalar of a file is text (the loader never coerces), so each type here is a grammar over text. */
const text = string();
const tbd = literal("TBD");
const orTbd = (type) => union([tbd, type]);
/** Ids of engagements: what a folder may be called. */
const ENGAGEMENT_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Ids of things that adapters and people name: stages, gates, tracks, scopes, roles. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/;
/** Ids of artifacts, which are also their file names. */
const ARTIFACT_ID = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/;
const VERSION = /^v[1-9]\d{0,5}$/;
/**
* GitHub's grammar for logins: ASCII letters, digits and hyphens. Managed accounts end in `_company`; some old accounts have
* double hyphens or one at the end.
*/
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
const TEAM = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const name = string().regex(NAME, { error: "a name of letters, digits, `-`, `_` and `.`" });
const artifactId = string().regex(ARTIFACT_ID, { error: "an id such as PRO-2026-0188" });
const version = string().regex(VERSION, { error: "a version such as v1" });
const login = string().regex(LOGIN, { error: "a GitHub login" });
const team = string().regex(TEAM, { error: "a team such as acme/legal" });
const sha256 = string().regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits" });
const scope = union([literal("*"), name]);
const integer = string().regex(/^(?:0|[1-9]\d{0,14})$/, { error: "a whole number" }).transform(Number);
const bool = _enum(["true", "false"]).transform((value) => value === "true");
const date = string().refine((value) => parseDate(value) !== void 0, { error: "a date such as 2026-06-15" });
const instant = string().refine((value) => parseInstant(value) !== void 0, { error: "an instant such as 2026-06-15T09:30:00Z" });
const dateOrInstant = string().refine((value) => (parseDate(value) ?? parseInstant(value)) !== void 0, { error: "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z" });
const duration = string().refine(isDuration, { error: "a duration such as P90D or PT4H" });
/** Money and quantities stay decimal text; they are never binary fractions. */
const decimal = string().regex(/^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/, { error: "an amount such as \"28000.00\"" });
/** One or several: adapters of the public library write a lone name where a list may stand. */
const oneOrMany = (type) => union([type, array(type)]);

/** GitHub's REST shapes, as far as they decide something. Everything else in an answer is dropped. */
const sha$1 = string().regex(SHA, { error: "expected a commit id" });
const id = int().positive();
const at = string().transform((text, context) => {
	const instant = parseInstant(text);
	if (instant !== void 0) return instant;
	context.addIssue({
		code: "custom",
		message: "expected an instant such as 2026-06-15T09:30:00Z"
	});
	return NEVER;
});
const person = object({
	login: string().min(1).max(100),
	id,
	type: string().nullish()
}).transform(({ login, id: number, type }) => ({
	login,
	id: number,
	human: isHuman(login, type)
}));
/** Null where the account is gone; GitHub writes `{}` where a commit maps to none. */
const account = preprocess((value) => isEmpty$1(value) ? null : value, person.nullish()).transform((value) => value ?? null);
const list$3 = (item) => array(item).nullish().transform((items) => items ?? []);
const flag = boolean().nullish().transform((value) => value ?? false);
/** Bots, organisations and placeholder accounts never stand for a person. */
function isHuman(login, type) {
	return (type ?? "User") === "User" && !login.toLowerCase().endsWith("[bot]");
}
function isEmpty$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
const pullRequest = object({
	url: string().nullish(),
	html_url: string().nullish(),
	number: id,
	user: account,
	state: _enum(["open", "closed"]),
	draft: flag,
	merged: flag,
	merged_at: at.nullish(),
	base: object({
		sha: sha$1,
		repo: object({ full_name: string() }).nullish()
	}),
	head: object({ sha: sha$1 }),
	labels: list$3(object({ name: string() })),
	requested_reviewers: list$3(account),
	requested_teams: list$3(object({ slug: string() }))
});
const review = object({
	id,
	user: account,
	state: _enum([
		"APPROVED",
		"CHANGES_REQUESTED",
		"COMMENTED",
		"DISMISSED",
		"PENDING"
	]),
	body: string().nullish(),
	commit_id: sha$1.nullish(),
	submitted_at: at.nullish(),
	last_edited_at: at.nullish()
});
const actorEvent = {
	actor: account,
	created_at: at
};
const dismissal = object({
	review_id: id,
	state: string(),
	dismissal_message: string().nullish()
});
const timelineEvent = discriminatedUnion("event", [
	object({
		event: literal("committed"),
		sha: sha$1
	}),
	object({
		event: literal("reviewed"),
		id
	}),
	object({
		event: literal(["labeled", "unlabeled"]),
		id,
		...actorEvent,
		label: object({ name: string() })
	}),
	object({
		event: literal("head_ref_force_pushed"),
		...actorEvent
	}),
	object({
		event: literal(["base_ref_changed", "automatic_base_change_succeeded"]),
		...actorEvent
	}),
	object({
		event: literal("review_requested"),
		requested_reviewer: account,
		created_at: at
	}),
	object({
		event: literal("review_dismissed"),
		...actorEvent,
		dismissed_review: dismissal
	})
]);
const decisiveKinds = new Set(timelineEvent.options.flatMap((option) => [...option.shape.event.values]));
/** Events of kinds that decide nothing become null before they are looked at. */
const timelineEntry = preprocess((value) => isDecisive(value) ? value : null, timelineEvent.nullable());
function isDecisive(value) {
	if (typeof value !== "object" || value === null || !("event" in value)) return true;
	return typeof value.event !== "string" || decisiveKinds.has(value.event);
}
const commit = object({
	sha: sha$1,
	author: account,
	committer: account,
	co_authors: array(account).nullish()
});
const push = object({
	before: sha$1,
	head: sha$1,
	user: account,
	at
});
const checkRun = object({
	id,
	name: string(),
	head_sha: sha$1,
	app: object({
		id,
		slug: string()
	}).nullish(),
	conclusion: string().nullish(),
	completed_at: at.nullish()
});
/** GitHub answers with an object around the list. */
const checkRuns = preprocess((value) => {
	return typeof value === "object" && value !== null && "check_runs" in value ? value.check_runs : value;
}, list$3(checkRun));
const pullFile = object({
	pull_request: pullRequest,
	reviews: list$3(review),
	timeline: list$3(timelineEntry),
	commits: list$3(commit),
	pushes: list$3(push),
	check_runs: checkRuns,
	teams: record(string(), array(person).nullable()).nullish()
});

const MAX_LENGTH$1 = 20971520;
/** The owner and name of a repository, as GitHub allows them. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
/** Reads the facts of a pull request. Whatever of them decides something and cannot be read is an error, never a guess. */
function parsePull(text) {
	if (text.length > MAX_LENGTH$1) return { error: "The facts are larger than 20 MB." };
	const json = readJson(text);
	if (json === void 0) return { error: "The facts are not JSON." };
	const read = pullFile.safeParse(json);
	if (!read.success) return { error: firstIssue(read.error) };
	const repository = repositoryOf(read.data.pull_request);
	if (!repository) return { error: "pull_request.base.repo.full_name: expected owner/name" };
	return { pull: toPull(read.data, repository) };
}
function readJson(text) {
	try {
		return JSON.parse(text.startsWith("﻿") ? text.slice(1) : text);
	} catch {
		return;
	}
}
function firstIssue(error) {
	const [issue] = error.issues;
	return issue ? `${pathText(issue.path)}: ${issue.message}` : "The facts cannot be read.";
}
function pathText(path) {
	return path.map((key) => /^[a-z_]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`).join("").replace(/^\./, "") || "facts";
}
function repositoryOf(file) {
	const urls = [file.url?.match(/\/repos\/([^/]+\/[^/]+)\/pulls\/\d+$/), file.html_url?.match(/\/([^/]+\/[^/]+)\/pull\/\d+$/)];
	return [file.base.repo?.full_name, ...urls.map((match) => match?.[1])].find((name) => name !== void 0 && REPOSITORY.test(name));
}
function toPull(file, repository) {
	const { pull_request: request } = file;
	return {
		repository,
		number: request.number,
		author: request.user,
		open: request.state === "open",
		merged: request.merged || typeof request.merged_at === "number",
		mergedAt: request.merged_at ?? void 0,
		draft: request.draft,
		base: request.base.sha,
		head: request.head.sha,
		labels: request.labels.map((label) => label.name),
		requestedPeople: request.requested_reviewers.filter((person) => person !== null),
		requestedTeams: request.requested_teams.map((team) => teamKey(repository, team.slug)),
		reviews: file.reviews.map(toReview),
		timeline: file.timeline.flatMap((event) => event ? [toEvent(event)] : []),
		commits: new Map(file.commits.map((commit) => [commit.sha, toAccounts(commit)])),
		pushes: file.pushes.map(toPush),
		checks: file.check_runs.map(toCheck),
		teams: toTeams(file.teams ?? {})
	};
}
function teamKey(repository, slug) {
	return `${repository.slice(0, repository.indexOf("/"))}/${slug}`.toLowerCase();
}
function toReview(file) {
	return {
		id: file.id,
		person: file.user,
		state: file.state,
		body: file.body ?? "",
		commit: file.commit_id ?? void 0,
		submittedAt: file.submitted_at ?? void 0,
		editedAt: file.last_edited_at ?? void 0
	};
}
function toEvent(file) {
	switch (file.event) {
		case "committed": return {
			kind: "committed",
			sha: file.sha
		};
		case "reviewed": return {
			kind: "reviewed",
			review: file.id
		};
		case "labeled":
		case "unlabeled": return {
			kind: file.event,
			id: file.id,
			label: file.label.name,
			person: file.actor,
			at: file.created_at
		};
		case "head_ref_force_pushed": return {
			kind: "force_pushed",
			person: file.actor,
			at: file.created_at
		};
		case "base_ref_changed":
		case "automatic_base_change_succeeded": return {
			kind: "retargeted",
			person: file.actor,
			at: file.created_at
		};
		case "review_requested": return {
			kind: "review_requested",
			person: file.requested_reviewer,
			at: file.created_at
		};
		case "review_dismissed": return toDismissal(file);
	}
}
function toDismissal(file) {
	const { review_id: review, state: was, dismissal_message: message } = file.dismissed_review;
	return {
		kind: "review_dismissed",
		review,
		was,
		by: file.actor,
		message: message ?? "",
		at: file.created_at
	};
}
function toAccounts(file) {
	return {
		author: file.author,
		committer: file.committer,
		coAuthors: file.co_authors ?? void 0
	};
}
function toPush(file) {
	return {
		before: file.before,
		head: file.head,
		person: file.user,
		at: file.at
	};
}
function toCheck(file) {
	return {
		id: file.id,
		name: file.name,
		app: file.app?.slug ?? "",
		appId: file.app?.id ?? 0,
		head: file.head_sha,
		conclusion: file.conclusion ?? void 0,
		completedAt: file.completed_at ?? void 0
	};
}
/** Teams are named without regard to case. One that is null could not be read and stays absent. */
function toTeams(file) {
	const teams = /* @__PURE__ */ new Map();
	for (const [name, members] of Object.entries(file)) {
		const key = name.toLowerCase();
		if (members) teams.set(key, [...teams.get(key) ?? [], ...members]);
	}
	return teams;
}

const artifactStatuses = [
	"draft",
	"current",
	"superseded",
	"archived",
	"forked"
];
/** What every artifact's front matter has; further fields belong to its type and are kept as they are. */
const frontMatter = looseObject({
	id: artifactId,
	type: name,
	version: version.optional(),
	status: _enum(artifactStatuses),
	title: text.optional(),
	sources: array(text).optional(),
	scope: scope.optional(),
	supersedes: text.optional(),
	forks: text.optional(),
	rationale: text.optional(),
	audience: text.optional(),
	language: text.optional(),
	allowed_characters: array(text).optional()
});
/** Whether an artifact is part of what is agreed or being agreed, rather than kept for its history. */
function isLive(artifact) {
	return artifact.status !== "superseded" && artifact.status !== "archived";
}
function inScope(artifact, wanted) {
	return artifact.scope === "*" || artifact.scope === wanted;
}
/** An artifact's id is its file's name. */
function idOfFile(path) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const id = file.endsWith(".md") ? file.slice(0, -3) : "";
	return artifactId.safeParse(id).success ? id : void 0;
}
/** The type of the artifacts by which a signature given outside GitHub is attested. */
const ATTESTATION = "attestation";

/** The addresses in `Co-authored-by` trailers. */
function coAuthorEmails(message) {
	return [...message.matchAll(/^co-authored-by:[^<\n]*<([^<>\n]*)>[ \t]*$/gim)].map((match) => (match[1] ?? "").trim().toLowerCase());
}

const severities = [
	"error",
	"waiting",
	"warning",
	"notice"
];
/** Severity first, then place, then rule: the order in which a person should read findings. */
function compareFindings(a, b) {
	return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}
/** Order by code unit, the same on every machine and in every locale. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

function engagementPath(id) {
	return `engagements/${id}/`;
}
function statePath(id) {
	return `engagements/${id}/state.yaml`;
}
/** The engagement that a path belongs to. */
function engagementOf(path) {
	return /^engagements\/([^/]+)\/./.exec(path)?.[1];
}
/** Whether the engine, not a person, writes this path. Files beside the engagements are portfolio pages and registers. */
function isEngineOwned(path) {
	return /^engagements\/(?:[^/]+|[^/]+\/(?:README\.md|record\/.*|rendered\/.*))$/s.test(path);
}
/** Every scope that anything in the engagement names, sorted; `*` alone where nothing names one. */
function scopesOf(engagement) {
	const named = /* @__PURE__ */ new Set();
	for (const artifact of engagement.artifacts) named.add(artifact.scope);
	for (const track of engagement.state?.value.active_tracks ?? []) named.add(track.scope ?? "*");
	named.delete("*");
	return named.size > 0 ? [...named].sort(compareText) : ["*"];
}

/** The number that stands for a person, whichever account they used. */
function principal(policy, person) {
	return policy.samePerson.get(person.id) ?? person.id;
}
/** Whether a roster entry means this account: by number where it is pinned, else by login without regard to case. */
function sameAccount(entry, person) {
	if (entry.id !== void 0) return entry.id === person.id;
	return entry.login.toLowerCase() === person.login.toLowerCase();
}
/** Everybody the roster lists by name. */
function rosterPeople(policy) {
	return [...policy.roles.values()].flatMap((role) => role.people);
}

/** Links are built from ids, never copied from a field that somebody else could have written. */
function pullUrl(pull) {
	return `https://github.com/${pull.repository}/pull/${pull.number}`;
}
function reviewUrl(pull, review) {
	return `${pullUrl(pull)}#pullrequestreview-${review}`;
}
function eventUrl(pull, event) {
	return `${pullUrl(pull)}#event-${event}`;
}
/** GitHub's own account for commits made in its web pages: not somebody who wrote anything. */
const WEB_FLOW = 19864447;

function stageOf(adapter, id) {
	return adapter.stages.find((stage) => stage.id === id);
}
function terminalOf(adapter, id) {
	return adapter.terminals.find((terminal) => terminal.id === id);
}
function gateOf(adapter, id) {
	return adapter.gates.find((gate) => gate.id === id);
}
function artifactTypeOf(adapter, type) {
	return adapter.artifacts.find((artifact) => artifact.type === type);
}

function sha256Hex(...parts) {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest("hex");
}
/** Digest of a list of fields. Each is preceded by its length, so no two lists share a digest by shifting a border. */
function digestOf(fields) {
	const hash = createHash("sha256");
	for (const field of fields) {
		const bytes = typeof field === "string" ? new TextEncoder().encode(field) : field;
		hash.update(`${bytes.length}:`).update(bytes);
	}
	return hash.digest("hex");
}
/** CRLF becomes LF, so that a checkout setting neither voids an approval nor hides a change. */
function normalizeLines(bytes) {
	if (!bytes.includes(13)) return bytes;
	return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}

/** What `gate` covers for `scope` in one tree, and its digests. */
function subjectOf$1(standing, gate, scope, engagement, presentation) {
	const artifacts = coveredArtifacts(standing, gate, scope, engagement);
	const fields = artifacts.flatMap((each) => [
		each.id,
		each.type,
		normalizeLines(each.bytes)
	]);
	const state = bindsToState(standing, gate) ? stateBlob(engagement) : void 0;
	return {
		artifacts: artifacts.map((artifact) => artifact.id),
		content: digestOf([
			...fields,
			...attestedFiles(artifacts, engagement),
			...state ? [state] : []
		]),
		presentation: digestOf(artifacts.map((artifact) => presentation.get(artifact.type) ?? "")),
		empty: artifacts.every((artifact) => artifact.type === "attestation") && state === void 0
	};
}
/** Live artifacts only: what was archived or superseded is no part of what is agreed. */
function coveredArtifacts(standing, gate, scope, engagement) {
	const types = coveredTypes(standing, gate);
	return engagement.artifacts.filter((artifact) => isLive(artifact) && (isAttestationOf(artifact, gate) || types.includes(artifact.type))).filter((artifact) => inScope(artifact, scope)).toSorted((a, b) => compareText(a.id, b.id));
}
function isAttestationOf(artifact, gate) {
	return artifact.type === "attestation" && artifact.fields["gate"] === gate.id && gate.evidence.includes("document");
}
function coveredTypes(standing, gate) {
	return gate.covers ?? stageOf(standing.adapter, standing.leaving)?.artifacts ?? [];
}
function bindsToState(standing, gate) {
	return gate.covers === void 0 && coveredTypes(standing, gate).length === 0;
}
function stateBlob(engagement) {
	return engagement.files.find((file) => file.path === statePath(engagement.id))?.oid;
}
/** The signed files that covered attestations name; one that is missing leaves its path alone in the digest. */
function attestedFiles(artifacts, engagement) {
	return artifacts.flatMap((artifact) => {
		const path = attestedPath(artifact);
		return path === void 0 ? [] : [path, engagement.evidence.get(`engagements/${engagement.id}/${path}`) ?? ""];
	});
}
function attestedPath(artifact) {
	const document = artifact.fields["document"];
	if (artifact.type !== "attestation" || typeof document !== "object" || Array.isArray(document)) return void 0;
	const path = document.path;
	return typeof path === "string" ? path : void 0;
}

/** Why this person is not independent of what the gate covers, if so. */
function dependence(played, hands, person) {
	const { policy, pull } = played.facts.repository;
	if (policy.trial || played.gate.approvers?.notAuthor === false) return void 0;
	const who = principal(policy, person);
	if (pull?.author && principal(policy, pull.author) === who) return {
		reason: "SELF_AUTHOR",
		detail: `@${person.login} opened this pull request.`
	};
	const commit = hands.people.get(who);
	if (commit !== void 0) return {
		reason: "SELF_CONTRIBUTOR",
		detail: `@${person.login} had a hand in the covered files (${commit}).`
	};
	const [unknown] = hands.unattributed;
	if (unknown === void 0) return void 0;
	return {
		reason: "UNATTRIBUTED",
		detail: `${unknown} belongs to no known account, so it could be @${person.login}'s.`
	};
}
function handsIn(played) {
	const { policy, pull, change } = played.facts.repository;
	const touching = change.commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
	const people = /* @__PURE__ */ new Map();
	const unattributed = [];
	const note = (person, what) => {
		if (person) people.set(principal(policy, person), what);
		else unattributed.push(what);
	};
	for (const commit of touching) for (const hand of handsOf(played, commit)) note(hand, `commit ${commit.sha.slice(0, 7)}`);
	for (const [person, what] of pushersOf(pull, change.commits, touching)) note(person, what);
	return {
		people,
		unattributed
	};
}
/** Whether a path belongs to what the gate covers, in the base or as merged. */
function isCovered(played, path) {
	const { facts } = played;
	if (engagementOf(path) !== facts.id) return false;
	const id = idOfFile(path);
	return id === void 0 ? coveredPaths(facts, played).has(path) : coveredIds(facts, played).has(id);
}
function coveredIds(facts, played) {
	return new Set(coveredEverywhere(facts, played).map((artifact) => artifact.id));
}
function coveredPaths(facts, played) {
	const files = coveredEverywhere(facts, played).flatMap((artifact) => {
		const path = attestedPath(artifact);
		return path === void 0 ? [] : [`engagements/${facts.id}/${path}`];
	});
	const bindsToState = played.subject.artifacts.length === 0 && !played.subject.empty;
	return new Set(bindsToState ? [...files, statePath(facts.id)] : files);
}
function coveredEverywhere(facts, played) {
	const standing = {
		adapter: facts.adapter,
		leaving: facts.base?.state?.value.stage
	};
	return [facts.base, facts.head].flatMap((side) => side ? coveredArtifacts(standing, played.gate, played.scope, side) : []);
}
/** The people behind one commit; null for each whom nobody can name. */
function handsOf(played, commit) {
	const { policy, pull } = played.facts.repository;
	const accounts = pull?.commits.get(commit.sha);
	const author = accounts?.author ?? byEmail(policy, commit.author.email);
	const committer = accounts?.committer ?? byEmail(policy, commit.committer.email);
	const written = committer?.id === 19864447 ? [author] : [author, committer];
	return played.gate.suggestionsAllowed && committer?.id === 19864447 ? written : [...written, ...coAuthorsOf(policy, commit, accounts)];
}
function coAuthorsOf(policy, commit, accounts) {
	const emails = coAuthorEmails(commit.message);
	if (accounts?.coAuthors !== void 0) {
		const missing = Math.max(0, emails.length - accounts.coAuthors.length);
		return [...accounts.coAuthors, ...Array.from({ length: missing }, () => null)];
	}
	return emails.map((email) => byEmail(policy, email) ?? byNoReplyAddress(email));
}
function byEmail(policy, email) {
	const entry = rosterPeople(policy).find((each) => each.emails.some((own) => own.toLowerCase() === email.toLowerCase()));
	return entry?.id === void 0 ? null : {
		login: entry.login,
		id: entry.id,
		human: true
	};
}
/** GitHub's private addresses carry the account's number. Good enough to take a named co-author away. */
function byNoReplyAddress(email) {
	const match = /^(\d{1,15})\+([^@]+)@users\.noreply\.github\.com$/.exec(email);
	return match ? {
		login: match[2] ?? "",
		id: Number(match[1]),
		human: true
	} : null;
}
function pushersOf(pull, commits, touching) {
	if (!pull || touching.length === 0) return [];
	const forced = pull.timeline.flatMap((event) => event.kind === "force_pushed" ? [[event.person, "a force-push"]] : []);
	const shas = new Set(touching.map((commit) => commit.sha));
	const plain = pull.pushes.filter((push) => pushed(push.before, push.head, commits).some((sha) => shas.has(sha))).map((push) => [push.person, `the push of ${push.head.slice(0, 7)}`]);
	return [...forced, ...plain];
}
/** The commits that a push brought: what its new head reaches and its old one does not. */
function pushed(before, head, commits) {
	const known = reachable(before, commits);
	return [...reachable(head, commits)].filter((sha) => !known.has(sha));
}
function reachable(from, commits) {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const seen = /* @__PURE__ */ new Set();
	const queue = [from];
	for (let sha = queue.pop(); sha !== void 0; sha = queue.pop()) {
		const commit = bySha.get(sha);
		if (!commit || seen.has(sha)) continue;
		seen.add(sha);
		queue.push(...commit.parents);
	}
	return seen;
}

/** The commits whose content somebody may have judged: the edge reads these before anything is decided. */
function commitsToRead(pull) {
	const reviewed = pull.reviews.flatMap((review) => review.commit ?? []);
	const heads = pull.timeline.flatMap((event, index) => {
		return event.kind === "reviewed" || event.kind === "labeled" && event.label.startsWith("approve:") ? headBefore(pull.timeline, index) ?? [] : [];
	});
	return [.../* @__PURE__ */ new Set([...reviewed, ...heads])];
}
/** Why a review does not speak for the content that stands here now, if so. */
function reviewStaleness(played, review) {
	const seen = review.commit === void 0 ? void 0 : played.facts.seen.get(review.commit);
	if (review.commit === void 0 || !seen) return {
		reason: "CANNOT_VERIFY",
		detail: "The commit that was reviewed cannot be read, so what was approved is not known."
	};
	if (review.submittedAt !== void 0 && seen.committedAt > review.submittedAt) return eventStaleness(played, eventIndex(played, (event) => event.kind === "reviewed" && event.review === review.id), review.submittedAt);
	return differs$1(played, subjectAt(played, seen.engagement, seen.presentation), review.commit.slice(0, 7));
}
/** Why something said at `index` of the timeline does not speak for the content that stands here now, if so. */
function eventStaleness(played, index, at) {
	const { pull, change } = played.facts.repository;
	const later = pull?.timeline.slice((index ?? -1) + 1) ?? [];
	const before = new Set((pull?.timeline.slice(0, index ?? 0) ?? []).flatMap((event) => event.kind === "committed" ? event.sha : []));
	const forced = later.some((event) => event.kind === "force_pushed");
	const after = change.commits.filter((commit) => commit.touched.some((path) => isCovered(played, path))).find((commit) => forced || !before.has(commit.sha) || commit.committer.at > at);
	if (after) return stale(`Commit ${after.sha.slice(0, 7)} changed it afterwards.`);
	return differsAtHead(played, index);
}
/** Compares with the head of that moment; where the branch had no commit of its own then, with the base. */
function differsAtHead(played, index) {
	const { pull } = played.facts.repository;
	const sha = index === void 0 ? void 0 : headBefore(pull?.timeline ?? [], index);
	const seen = sha === void 0 ? void 0 : played.facts.seen.get(sha);
	if (seen) return differs$1(played, subjectAt(played, seen.engagement, seen.presentation), (sha ?? "").slice(0, 7));
	const base = played.facts.base;
	return differs$1(played, base ? subjectAt(played, base, played.facts.presentation) : void 0, "the base");
}
function subjectAt(played, engagement, presentation) {
	const standing = {
		adapter: played.facts.adapter,
		leaving: played.facts.base?.state?.value.stage
	};
	return subjectOf$1(standing, played.gate, played.scope, engagement, presentation);
}
function differs$1(played, was, where) {
	const { subject } = played;
	if (was === void 0 || was.content !== subject.content) return stale(`${list$2(subject.artifacts, was?.artifacts ?? [])} changed since ${where}.`);
	if (was.presentation !== subject.presentation) return {
		...stale(`The template or the organisation's details changed since ${where}.`),
		presentation: true
	};
}
function list$2(now, before) {
	const ids = [.../* @__PURE__ */ new Set([...before, ...now])].toSorted();
	return ids.length > 0 ? ids.join(", ") : "What it covers";
}
function stale(detail) {
	return {
		reason: "STALE_CONTENT",
		detail
	};
}
/** The newest commit that GitHub lists before an event. */
function headBefore(timeline, index) {
	const event = timeline.slice(0, index).findLast((each) => each.kind === "committed");
	return event?.kind === "committed" ? event.sha : void 0;
}
function eventIndex(played, test) {
	const index = played.facts.repository.pull?.timeline.findLastIndex(test) ?? -1;
	return index < 0 ? void 0 : index;
}

/** The mode of a folder. Everything else is a leaf: a file, a symbolic link (120000) or a submodule (160000). */
const TREE = "40000";
const SPACE = 32;
/** The entries of a raw tree object, in git's order. `hashBytes` is 20 for SHA-1 and 32 for SHA-256. */
function parseTree(raw, hashBytes) {
	const entries = [];
	for (let at = 0; at < raw.length;) {
		const end = recordEnd(raw, at, hashBytes);
		entries.push(readRecord(raw, at, end, hashBytes));
		at = end;
	}
	return entries;
}
/** The entry of one name, without decoding the others. */
function findEntry(raw, name, hashBytes) {
	const wanted = Buffer$1.from(name);
	for (let at = 0; at < raw.length;) {
		const end = recordEnd(raw, at, hashBytes);
		const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
		if (to - from === wanted.length && wanted.compare(raw, from, to) === 0) return readRecord(raw, at, end, hashBytes);
		at = end;
	}
}
/** Where the record that starts at `at` ends. A record is: mode, space, name, NUL, hash. */
function recordEnd(raw, at, hashBytes) {
	const nul = raw.indexOf(0, at);
	const end = nul + 1 + hashBytes;
	if (nul < 0 || end > raw.length) throw gitFailed("a tree object is cut off");
	return end;
}
function nameAt(raw, at) {
	return raw.indexOf(SPACE, at) + 1;
}
function readRecord(raw, at, end, hashBytes) {
	const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
	const name = raw.toString("utf8", from, to);
	return {
		mode: raw.toString("latin1", at, from - 1),
		name,
		oid: raw.toString("hex", to + 1, end),
		utf8: !name.includes("�") || isUtf8(raw.subarray(from, to))
	};
}

/**
* The entries in which two raw tree objects differ. Works on the bytes, so that in a folder of ten thousand entries
* only the few that differ are decoded. The order of names only keeps the two sides in step; what differs is decided
* by name, so a tree that is out of order gives the same answer.
*/
function changedEntries(before, after, hashBytes) {
	if (before.length === 0) return parseTree(after, hashBytes).map((entry) => ({
		before: void 0,
		after: entry
	}));
	const [old, now] = [startOf$1(before, hashBytes), startOf$1(after, hashBytes)];
	while (hasMore(old) || hasMore(now)) if (sameRecord(old, now)) {
		advance(old);
		advance(now);
	} else keepOne(isBehind(old, now) ? old : now);
	return pairUp(old.kept, now.kept);
}
function startOf$1(raw, hashBytes) {
	const cursor = {
		raw,
		hashBytes,
		kept: /* @__PURE__ */ new Map(),
		at: 0,
		end: 0
	};
	advance(cursor);
	return cursor;
}
function hasMore(cursor) {
	return cursor.at < cursor.raw.length;
}
function advance(cursor) {
	cursor.at = cursor.end;
	if (hasMore(cursor)) cursor.end = recordEnd(cursor.raw, cursor.at, cursor.hashBytes);
}
function sameRecord(a, b) {
	return a.end - a.at === b.end - b.at && a.raw.compare(b.raw, b.at, b.end, a.at, a.end) === 0;
}
function isBehind(a, b) {
	if (!hasMore(a) || !hasMore(b)) return hasMore(a);
	const [aName, bName] = [nameAt(a.raw, a.at), nameAt(b.raw, b.at)];
	return a.raw.compare(b.raw, bName, b.end - b.hashBytes, aName, a.end - a.hashBytes) <= 0;
}
function keepOne(cursor) {
	const { raw, at, end, hashBytes, kept } = cursor;
	const bytes = raw.toString("latin1", nameAt(raw, at), end - hashBytes);
	if (kept.has(bytes)) throw gitFailed("a tree object holds one name twice");
	kept.set(bytes, readRecord(raw, at, end, hashBytes));
	advance(cursor);
}
function pairUp(old, now) {
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].map((name) => ({
		before: old.get(name),
		after: now.get(name)
	})).filter(({ before, after }) => before?.oid !== after?.oid || before?.mode !== after?.mode);
}

const SIZE_LIMIT = 10485760;
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
/** Cuts the output of `git cat-file --batch` into answers, however it arrives. */
var AnswerReader = class {
	#give;
	#header = "";
	#object;
	#received = 0;
	constructor(give) {
		this.#give = give;
	}
	push(chunk) {
		for (let at = 0; at < chunk.length;) at = this.#object ? this.#body(chunk, at, this.#object) : this.#head(chunk, at);
	}
	#head(chunk, at) {
		const end = chunk.indexOf("\n", at);
		this.#header += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
		if (end < 0) return chunk.length;
		this.#object = objectOf(this.#header);
		this.#received = 0;
		this.#header = "";
		if (!this.#object) this.#give(void 0);
		return end + 1;
	}
	#body(chunk, at, object) {
		const end = Math.min(chunk.length, at + object.size - this.#received);
		if (object.bytes) chunk.copy(object.bytes, this.#received, at, end);
		this.#received += end - at;
		if (this.#received < object.size || end === chunk.length) return end;
		this.#object = void 0;
		this.#give(object);
		return end + 1;
	}
};
function objectOf(header) {
	const match = HEADER.exec(header);
	if (!match) return void 0;
	const [, oid = "", type = "", digits = ""] = match;
	const size = Number(digits);
	return {
		oid,
		type,
		size,
		bytes: size > 10485760 ? void 0 : Buffer$1.allocUnsafe(size)
	};
}

/** Of the caller's environment, git sees what it needs to start and to find the user's configuration. */
const KEPT = [
	"PATH",
	"HOME",
	"XDG_CONFIG_HOME",
	"GIT_CONFIG_GLOBAL",
	"GIT_CONFIG_SYSTEM",
	"GIT_CONFIG_NOSYSTEM",
	"TMPDIR",
	"TEMP",
	"TMP",
	"USERPROFILE",
	"SystemRoot"
];
const FIXED = {
	GIT_TERMINAL_PROMPT: "0",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_ATTR_NOSYSTEM: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	LC_ALL: "C"
};
/** Configuration that could start a program, or show people's own taste in what is parsed. */
const SAFE_CONFIG = [
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.attributesFile=/dev/null",
	"core.splitIndex=false",
	"core.untrackedCache=false",
	"log.showRoot=true",
	"log.showSignature=false"
];
function gitEnvironment(extra = {}) {
	const kept = {};
	for (const name of KEPT) {
		const value = env[name];
		if (value !== void 0) kept[name] = value;
	}
	return {
		...kept,
		...FIXED,
		...extra
	};
}
/** A list of object folders as git reads it: a path with the separator in it must be quoted. */
function alternatesVariable(folders) {
	return folders.map(quotePath).join(delimiter);
}
function quotePath(path) {
	if (!path.includes(delimiter) && !path.startsWith("\"")) return path;
	return `"${path.replace(/["\\]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
}

/** One `git cat-file --batch` for all the objects of a run; a process for each would cost many times as much. */
var Batch = class {
	#child;
	#waiting = [];
	#closed;
	#problem;
	#said = "";
	constructor(cwd, env) {
		const config = SAFE_CONFIG.flatMap((setting) => ["-c", setting]);
		this.#child = spawn("git", [
			...config,
			"cat-file",
			"--batch"
		], {
			cwd,
			env: gitEnvironment(env)
		});
		const answers = new AnswerReader((object) => this.#waiting.shift()?.resolve(object));
		this.#child.stdout.on("data", (chunk) => answers.push(chunk));
		this.#child.stderr.on("data", (chunk) => this.#said = (this.#said + chunk.toString()).slice(-4096));
		this.#child.stdin.on("error", () => void 0);
		this.#closed = new Promise((resolve) => this.#watchEnd(resolve));
	}
	/** The object of that name, or nothing. Any number may be asked for at once; answers come in the order of the questions. */
	ask(name) {
		if (/[\n\0]/.test(name)) throw new Error("the name of a git object holds a line end");
		if (this.#problem) return Promise.reject(this.#problem);
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				resolve,
				reject
			});
			this.#child.stdin.write(`${name}\n`);
		});
	}
	close() {
		this.#problem ??= new GitProblem("git-failed", "this repository was closed");
		this.#child.stdin.end();
		return this.#closed;
	}
	#watchEnd(resolve) {
		this.#child.on("error", (error) => this.#fail(startProblem(error)));
		this.#child.on("close", () => {
			this.#fail(gitFailed(this.#said || "git cat-file ended"));
			resolve();
		});
	}
	#fail(problem) {
		this.#problem ??= problem;
		for (const { reject } of this.#waiting.splice(0)) reject(problem);
	}
};
/** Node says ENOENT both for a missing git and for a missing folder. */
function startProblem(error) {
	return new GitProblem("not-a-repository", `git cannot be started here: ${error.message}`);
}

/** Headers end at the first empty line, so nothing in a message can pass for one. */
function parseCommit(sha, raw) {
	const text = raw.toString("utf8");
	const end = text.indexOf("\n\n");
	const headers = text.slice(0, end < 0 ? text.length : end).split("\n");
	return {
		sha,
		tree: valuesOf(headers, "tree")[0] ?? "",
		parents: valuesOf(headers, "parent"),
		author: parseSignature(valuesOf(headers, "author")[0] ?? ""),
		committer: parseSignature(valuesOf(headers, "committer")[0] ?? ""),
		message: end < 0 ? "" : text.slice(end + 2)
	};
}
function valuesOf(headers, key) {
	return headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
}
/** Read as git does: the address between the first `<` and the next `>`, the time after the last `>`. */
function parseSignature(line) {
	const open = line.indexOf("<");
	const close = line.indexOf(">", open);
	const seconds = /^ (\d{1,12}) /.exec(line.slice(line.lastIndexOf(">") + 1));
	return {
		name: line.slice(0, Math.max(open, 0)).trim(),
		email: open < 0 || close < 0 ? "" : line.slice(open + 1, close),
		at: Number(seconds?.[1] ?? 0) * 1e3
	};
}

const REFUSED = /[\u0000-\u0020\u007f\\:^~?*[]|\.\.|@\{/;
/** Whether a text may be given to git as the name of a commit: a plain ref or hash, no option, range, path or search. */
function checkRev(text) {
	return text.length > 0 && text.length <= 250 && !text.startsWith("-") && !REFUSED.test(text);
}
/** A whole object id: 40 or 64 hexadecimal digits. */
function isOid(text) {
	return SHA.test(text);
}

function openObjects(repoDir, { alternates = [] } = {}) {
	const env = alternates.length > 0 ? { GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable(alternates) } : {};
	return new BatchObjects(new Batch(repoDir, env));
}
var BatchObjects = class {
	#batch;
	#trees = /* @__PURE__ */ new Map();
	constructor(batch) {
		this.#batch = batch;
	}
	async resolve(rev) {
		if (!checkRev(rev)) return void 0;
		return (await this.#batch.ask(`${rev}^{commit}`))?.oid;
	}
	async read(name) {
		const colon = name.indexOf(":");
		return colon < 0 ? this.#blob(name, void 0) : await this.#blobAt(name.slice(0, colon), name.slice(colon + 1));
	}
	async tree(oid) {
		return parseTree(await this.rawTree(oid), oid.length / 2);
	}
	rawTree(oid) {
		const known = this.#trees.get(oid);
		if (known) return known;
		const asked = this.#batch.ask(checkedOid(oid)).then((object) => treeBytes(oid, object));
		this.#trees.set(oid, asked);
		return asked;
	}
	async commit(oid) {
		const object = await this.#typed(oid, "commit");
		return object?.bytes && parseCommit(oid, object.bytes);
	}
	close() {
		return this.#batch.close();
	}
	async #typed(oid, type) {
		const object = isOid(oid) ? await this.#batch.ask(oid) : void 0;
		return object?.type === type ? object : void 0;
	}
	async #blob(oid, mode) {
		const object = await this.#typed(oid, "blob");
		return object && {
			oid,
			mode,
			size: object.size,
			bytes: object.bytes
		};
	}
	async #blobAt(commit, path) {
		const tree = (await this.commit(commit))?.tree;
		const entry = tree === void 0 ? void 0 : await entryAt(this, tree, path);
		return entry && this.#blob(entry.oid, entry.mode);
	}
};
function checkedOid(oid) {
	return isOid(oid) ? oid : missingTree(oid);
}
function treeBytes(oid, object) {
	return object?.type === "tree" && object.bytes ? object.bytes : missingTree(oid);
}
function missingTree(oid) {
	throw gitFailed(`the tree ${oid.slice(0, 64)} is missing or too large to read`);
}
/** What stands at a path of a tree. Walked here: in git's own `<commit>:<path>` some paths mean something else, as `x-g1234567` does. */
async function entryAt(objects, tree, path) {
	const slash = path.indexOf("/");
	const name = slash < 0 ? path : path.slice(0, slash);
	const entry = findEntry(await objects.rawTree(tree), name, tree.length / 2);
	if (slash < 0 || entry === void 0) return entry;
	return entry.mode === "40000" ? await entryAt(objects, entry.oid, path.slice(slash + 1)) : void 0;
}

/** A small push can name the same folder a million times over, so the walk counts what it has seen. */
const ENTRY_LIMIT = 5e5;
/** The files that differ, sorted by path. Folders that are equal are not opened. */
async function diffTrees(objects, before, after, filter = () => true) {
	const found = [];
	await walk$1(objects, {
		path: "",
		before,
		after
	}, filter, (file) => found.push(file));
	return found.sort((a, b) => compareText(a.path, b.path));
}
/** Every file below a tree, or below one folder of it, with full paths, sorted. */
async function listTree(objects, tree, path = "", filter = () => true) {
	const folder = path.replace(/\/+$/, "");
	const root = folder === "" ? {
		mode: TREE,
		oid: tree
	} : await entryAt(objects, tree, folder);
	const start = {
		path: folder === "" ? "" : `${folder}/`,
		before: void 0,
		after: folderOid(root)
	};
	const found = [];
	await walk$1(objects, start, filter, ({ after }) => after && found.push(after));
	return found.sort((a, b) => compareText(a.path, b.path));
}
async function walk$1(objects, root, wanted, give) {
	const open = root.before === root.after ? [] : [root];
	let seen = 0;
	while (open.length > 0) {
		const folders = open.splice(-256);
		const contents = await Promise.all(folders.map((folder) => differences(objects, folder)));
		for (const [index, pairs] of contents.entries()) {
			seen += pairs.length;
			if (seen > ENTRY_LIMIT) throw gitFailed(`these trees hold more than ${ENTRY_LIMIT} files`);
			for (const pair of pairs) sortOut(pair, folders[index]?.path ?? "", wanted, give, open);
		}
	}
}
async function differences(objects, { before, after }) {
	const [old, now] = await Promise.all([rawTree(objects, before), rawTree(objects, after)]);
	return changedEntries(old, now, (before ?? after ?? "").length / 2);
}
/** One name of a folder may be a file on one side and a folder on the other: then it is both. */
function sortOut({ before, after }, folder, wanted, give, open) {
	const path = `${folder}${(after ?? before)?.name ?? ""}`;
	const file = {
		path,
		before: fileEntry(path, before),
		after: fileEntry(path, after)
	};
	if ((file.before ?? file.after) && wanted(path) === true) give(file);
	const [old, now] = [folderOid(before), folderOid(after)];
	if (old !== now && wanted(`${path}/`) !== "prune") open.push({
		path: `${path}/`,
		before: old,
		after: now
	});
}
function rawTree(objects, tree) {
	return tree === void 0 ? Buffer$1.alloc(0) : objects.rawTree(tree);
}
function fileEntry(path, entry) {
	return entry && entry.mode !== "40000" ? {
		path,
		mode: entry.mode,
		oid: entry.oid
	} : void 0;
}
function folderOid(entry) {
	return entry?.mode === "40000" ? entry.oid : void 0;
}

/** What the engine writes carries no id of its own. */
const peoplesFiles$1 = (path) => {
	if (!path.endsWith("/")) return path.endsWith(".md") && !isEngineOwned(path);
	return /^engagements\/[^/]+\/(?:record|rendered)\/$/s.test(path) ? "prune" : true;
};
/** The files that carry each artifact id, by their names alone: no file is read. */
async function findIdFiles(objects, tree) {
	const found = /* @__PURE__ */ new Map();
	for (const { path } of await listTree(objects, tree, "engagements", peoplesFiles$1)) {
		const id = idOfFile(path);
		const paths = id === void 0 ? void 0 : found.get(id);
		if (paths) paths.push(path);
		else if (id !== void 0) found.set(id, [path]);
	}
	return found;
}

/** Runs one git command to its end and gives its output. Arguments are ours or checked; a user's text is never an option. */
async function runGit(options, args) {
	const git = await open$1(options);
	try {
		return await git.raw([...args]);
	} catch (error) {
		throw gitFailed(error.message);
	}
}
async function open$1(options) {
	const { cwd, env, config = [] } = options;
	const { simpleGit } = await import("./dist.js");
	const environment = gitEnvironment(env);
	return simpleGit({
		baseDir: cwd,
		config: [...SAFE_CONFIG, ...config],
		allowEnvironment: Object.keys(environment),
		unsafe: {
			allowUnsafeFsMonitor: true,
			allowUnsafeHooksPath: true,
			allowUnsafeConfigPaths: true
		},
		errors: (error, result) => isAnswer(result, options) ? void 0 : error ?? Buffer$1.concat(result.stdErr)
	}).env({ ...environment });
}
/** Exit code 1 without a word on stderr is how git says "none". */
function isAnswer({ exitCode, stdErr }, options) {
	return exitCode === 0 || exitCode === 1 && (stdErr.length === 0 || options.oneIsAnswer === true);
}

async function openRepository(dir) {
	const here = await realpath(dir).catch(() => cannotOpen(dir));
	const [gitDir, commonDir, objectsDir, bare, up] = (await runGit({ cwd: here }, [
		"rev-parse",
		"--path-format=absolute",
		...WANTED
	])).split("\n");
	if (!gitDir || !commonDir || !objectsDir) throw gitFailed(`git rev-parse gave no answer for ${dir}`);
	return {
		root: bare === "true" || up === void 0 ? gitDir : resolve(here, up),
		bare: bare === "true",
		gitDir,
		commonDir,
		objectsDir
	};
}
const WANTED = [
	"--absolute-git-dir",
	"--git-common-dir",
	"--git-path",
	"objects",
	"--is-bare-repository",
	"--show-cdup"
];
function cannotOpen(dir) {
	throw new GitProblem("not-a-repository", `${dir} is not a folder that can be opened`);
}
/** The commits at which a shallow clone was cut off. Read each time: a fetch in between may have moved them. */
async function shallowCommits(repo) {
	const text = await readFile(join(repo.commonDir, "shallow"), "utf8").catch(() => "");
	return new Set(text.split("\n").filter((line) => line !== ""));
}

const known = /* @__PURE__ */ new WeakMap();
/**
* The commit from which two commits went apart; where several are equally good, the one that git prefers. Throws
* "unrelated" where there is none, and "shallow" where the answer may lie beyond what this clone has.
*/
function mergeBase(repo, a, b) {
	const answers = known.get(repo) ?? /* @__PURE__ */ new Map();
	known.set(repo, answers);
	const asked = answers.get(`${a} ${b}`) ?? findMergeBase(repo, a, b);
	answers.set(`${a} ${b}`, asked);
	asked.catch(() => answers.delete(`${a} ${b}`));
	return asked;
}
async function findMergeBase(repo, a, b) {
	if (!isOid(a) || !isOid(b)) throw noCommit(isOid(a) ? b : a);
	if (a === b) return a;
	const cut = await shallowCommits(repo);
	const found = (await runGit({ cwd: repo.gitDir }, [
		"merge-base",
		"--end-of-options",
		a,
		b
	])).trim();
	if (cut.size > 0) await refuseCut(repo, a, b, cut);
	if (!found) throw unrelatedProblem(a, b);
	return found;
}
/** A commit whose parents are missing, on either side, can hide a nearer merge base, or the only one. */
async function refuseCut(repo, a, b, cut) {
	if ((await runGit({ cwd: repo.gitDir }, [
		"rev-list",
		"--end-of-options",
		`${a}...${b}`
	])).split("\n").some((sha) => cut.has(sha))) throw shallowProblem(`where ${a} and ${b} went apart cannot be seen`);
}

async function makeTemporary(repositoryObjects) {
	const dir = await mkdtemp(join(tmpdir(), "countersign-"));
	const objects = join(dir, "objects");
	await mkdir(objects);
	return {
		dir,
		objects,
		env: {
			GIT_OBJECT_DIRECTORY: objects,
			GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable([repositoryObjects])
		},
		dispose: () => rm(dir, {
			recursive: true,
			force: true
		})
	};
}

/** Merges come out the same whatever a person has configured. */
const MERGE_CONFIG = [
	"merge.default=text",
	"merge.renames=true",
	"merge.directoryRenames=conflict",
	"merge.renormalize=false",
	"merge.conflictStyle=merge",
	"merge.renameLimit=7000",
	"diff.algorithm=histogram",
	"diff.renames=true",
	"diff.orderFile=/dev/null"
];
/** The tree that merging head into base gives. Writes nothing into the repository. */
async function mergeResult(repo, objects, base, head) {
	if (await mergeBase(repo, base, head) === base) return await headItself(objects, head);
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const { tree, conflicts } = parseMerge(await runMerge(repo, temporary, base, head));
		const merged = openObjects(repo.gitDir, { alternates: [temporary.objects] });
		const dispose = () => merged.close().then(() => temporary.dispose());
		return {
			tree,
			conflicts,
			objects: merged,
			dispose
		};
	} catch (error) {
		await temporary.dispose();
		throw error;
	}
}
async function headItself(objects, head) {
	const commit = await objects.commit(head);
	if (!commit) throw noCommit(head);
	return {
		tree: commit.tree,
		conflicts: [],
		objects,
		dispose: () => Promise.resolve()
	};
}
function runMerge(repo, temporary, base, head) {
	const env = {
		...temporary.env,
		GIT_DIR: repo.gitDir,
		GIT_WORK_TREE: temporary.dir
	};
	const args = [
		"merge-tree",
		"--write-tree",
		"-z",
		"--name-only",
		"--no-messages",
		"--end-of-options",
		base,
		head
	];
	return runGit({
		cwd: temporary.dir,
		env,
		config: MERGE_CONFIG,
		oneIsAnswer: true
	}, args);
}
/** The tree, then the paths in conflict, each ended by NUL. */
function parseMerge(output) {
	const [tree = "", ...paths] = output.split("\0");
	if (!isOid(tree)) throw gitFailed(`git merge-tree gave ${JSON.stringify(output.slice(0, 200))} instead of a tree`);
	return {
		tree,
		conflicts: paths.filter((path) => path !== "").sort()
	};
}

/**
* The commits that can be reached from head and not from base, through all parents, each parent before its children.
* A merge touches what differs from a clean merge of its parents. Without a base, every commit that led to head.
*/
async function readCommits(repo, objects, base, head) {
	for (const sha of [head, base ?? head]) if (!isOid(sha)) throw noCommit(sha);
	if (base === head) return [];
	const touched = await touchedPaths(repo, base === void 0 ? head : `${base}..${head}`);
	const cut = await shallowCommits(repo);
	if ([...touched.keys()].some((sha) => cut.has(sha))) throw shallowProblem(`the commits before ${head} are incomplete`);
	return await Promise.all([...touched].reverse().map(([sha, paths]) => readCommit(objects, sha, paths)));
}
async function readCommit(objects, sha, paths) {
	const commit = await objects.commit(sha);
	if (!commit) throw gitFailed(`the commit ${sha} is missing`);
	const { parents, author, committer, message } = commit;
	return {
		sha,
		parents,
		author,
		committer,
		message,
		touched: parents.length > 2 ? await touchedByOctopus(objects, commit) : [...paths].sort(compareText)
	};
}
/** git cannot merge three again to compare, so whoever merged so many touched all in which the result differs from any. */
async function touchedByOctopus(objects, commit) {
	const parents = await Promise.all(commit.parents.map((sha) => objects.commit(sha)));
	const changes = await Promise.all(parents.map((parent) => diffTrees(objects, parent?.tree, commit.tree)));
	return [...new Set(changes.flat().map((file) => file.path))].sort(compareText);
}
const LOG = [
	"log",
	"--topo-order",
	"-z",
	"--raw",
	"--format=%H",
	"--no-abbrev",
	"--no-color",
	"--no-decorate",
	"--no-ext-diff",
	"--no-notes",
	"--no-relative",
	"--no-renames",
	"--no-textconv",
	"--ignore-submodules=none",
	"--diff-merges=remerge",
	"--end-of-options"
];
async function touchedPaths(repo, range) {
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const env = {
			...temporary.env,
			GIT_DIR: repo.gitDir,
			GIT_WORK_TREE: temporary.dir
		};
		return parseLog(await runGit({
			cwd: temporary.dir,
			env,
			config: MERGE_CONFIG
		}, [...LOG, range]));
	} finally {
		await temporary.dispose();
	}
}
/** Tokens are a commit's hash, or `:<modes and hashes>` and then a path. Words of git's own may precede a hash as lines. */
function parseLog(output) {
	const touched = /* @__PURE__ */ new Map();
	let paths = [];
	const tokens = output.split("\0");
	for (let index = 0; index < tokens.length; index += 1) {
		const token = (tokens[index] ?? "").trim();
		if (token.startsWith(":")) {
			index += 1;
			paths.push(tokens[index] ?? "");
		} else if (token !== "" && token !== OCTOPUS) {
			paths = [];
			touched.set(shaOf(token), paths);
		}
	}
	return touched;
}
const OCTOPUS = "diff: warning: Skipping remerge-diff for octopus merges.";
function shaOf(token) {
	const sha = token.slice(token.lastIndexOf("\n") + 1);
	if (!isOid(sha)) throw gitFailed(`git log gave ${JSON.stringify(token.slice(0, 200))} instead of a commit`);
	return sha;
}

/** The files of one tree that are ours, as bytes. What the engine wrote itself is left out. */
async function readSnapshot(objects, tree, options) {
	const root = await objects.tree(tree);
	const [settings, adapters, templates, engagements] = await Promise.all([
		readSettings$1(objects, root),
		options.adapters ? readAdapters(objects, root) : /* @__PURE__ */ new Map(),
		readTemplates(objects, root),
		readEngagements(objects, root, options.ids)
	]);
	return {
		settings,
		adapters,
		templates,
		engagements
	};
}
function folder(entries, name) {
	return entries.find((entry) => entry.name === name && entry.mode === "40000")?.oid;
}
async function readSettings$1(objects, root) {
	const entry = root.find((each) => each.name === "countersign.yaml" && each.mode !== "40000");
	return entry && await readFile$1(objects, {
		...entry,
		path: "countersign.yaml"
	});
}
async function readAdapters(objects, root) {
	const oid = folder(root, "adapters");
	const read = (oid === void 0 ? [] : await objects.tree(oid)).filter((entry) => entry.name.endsWith(".yaml") && entry.mode !== "40000").map((entry) => readFile$1(objects, {
		...entry,
		path: `adapters/${entry.name}`
	}));
	return new Map((await Promise.all(read)).map((file) => [file.path.slice(9, -5), file]));
}
async function readTemplates(objects, root) {
	const oid = folder(root, "templates");
	const entries = oid === void 0 ? [] : await objects.tree(oid);
	return new Map(entries.map((entry) => [entry.name, entry.oid]));
}
async function readEngagements(objects, root, ids) {
	const oid = folder(root, "engagements");
	const read = (oid === void 0 ? [] : await objects.tree(oid)).filter((entry) => entry.mode === "40000" && ids.includes(entry.name)).map(async (entry) => [entry.name, await readEngagement$1(objects, entry)]);
	return new Map(await Promise.all(read));
}
const peoplesFiles = (path) => /^(?:record|rendered)\/$/.test(path) ? "prune" : true;
async function readEngagement$1(objects, { name, oid }) {
	const entries = (await listTree(objects, oid, "", peoplesFiles)).map((entry) => ({
		...entry,
		path: `engagements/${name}/${entry.path}`
	}));
	return {
		files: await Promise.all(entries.filter(isRead).map((entry) => readFile$1(objects, entry))),
		entries
	};
}
function isRead({ path, mode }) {
	return mode.startsWith("100") && (/\.(?:md|yaml)$/.test(path) || /^engagements\/[^/]+\/evidence\//.test(path));
}
async function readFile$1(objects, { path, mode, oid }) {
	return {
		path,
		mode,
		oid,
		bytes: (mode.startsWith("100") ? (await objects.read(oid))?.bytes : void 0) ?? new Uint8Array(UNREAD)
	};
}
/** Longer than any limit of the parsers, so that a blob too large to read is refused as one. */
const UNREAD = 1 << 20;
/** The newest entry of an engagement's record: names sort by time, so it is the last of the last folder. */
async function newestEntry(objects, tree, id) {
	let path = `engagements/${id}/record`;
	let entry = await entryAt(objects, tree, path);
	while (entry?.mode === TREE) {
		entry = (await objects.tree(entry.oid)).filter((each) => each.mode === "40000" || isEntryName(each.name)).toSorted((a, b) => a.name < b.name ? -1 : 1).at(-1);
		path = `${path}/${entry?.name ?? ""}`;
	}
	return entry && await readFile$1(objects, {
		...entry,
		path
	});
}
/** `093000-pr-12-0a1b2c3d.yaml`; the derived view beside the months is no entry. */
function isEntryName(name) {
	return /^\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/.test(name);
}

/** The files that are ours to judge; the rest of the tree is as the index has it. */
const OURS$1 = [
	"countersign.yaml",
	"adapters",
	"templates",
	"engagements"
];
/**
* The tree that committing the files as they lie there now would give: tracked and new ones, not the ignored. Works on
* a copy of the index; the repository is not written to.
*/
async function worktreeTree(repo) {
	if (repo.root === repo.gitDir) throw new GitProblem("not-a-repository", `${repo.gitDir} has no working files`);
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const tree = await writeTree(repo, temporary);
		const objects = openObjects(repo.root, { alternates: [temporary.objects] });
		return {
			tree,
			objects,
			dispose: () => objects.close().then(() => temporary.dispose())
		};
	} catch (error) {
		await temporary.dispose();
		throw error;
	}
}
async function writeTree(repo, temporary) {
	const index = join(temporary.dir, "index");
	const current = join(repo.gitDir, "index");
	if (existsSync(current)) await copyIndex(current, index);
	const run = {
		cwd: repo.root,
		env: {
			...temporary.env,
			GIT_INDEX_FILE: index
		}
	};
	await addFiles(run, repo.root);
	return (await runGit(run, ["write-tree"])).trim();
}
/** With its time: git looks again only at files that are not older than the index. */
async function copyIndex(from, to) {
	const { atime, mtime } = await stat(from);
	await copyFile(from, to);
	await utimes(to, atime, mtime);
}
async function addFiles(run, root) {
	const [present, absent] = [true, false].map((there) => OURS$1.filter((path) => existsSync(join(root, path)) === there));
	if (present?.length) await runGit(run, [
		"add",
		"--all",
		"--sparse",
		"--verbose",
		"--",
		...present
	]);
	const deleted = absent?.length ? await trackedAmong(run, absent) : [];
	if (deleted.length > 0) await runGit(run, [
		"rm",
		"-r",
		"--cached",
		"--sparse",
		"--",
		...deleted
	]);
}
async function trackedAmong(run, paths) {
	const tracked = (await runGit(run, [
		"ls-files",
		"-z",
		"--cached",
		"--",
		...OURS$1
	])).split("\0");
	return paths.filter((path) => tracked.some((file) => file === path || file.startsWith(`${path}/`)));
}

const OURS = (path) => {
	if (path === "countersign.yaml" || /^(?:adapters|templates|engagements)\//.test(path)) return true;
	return path.endsWith("/") ? "prune" : false;
};
/** Reads everything that one question needs from git objects; nothing of it is parsed or judged yet. */
async function gather(asked) {
	const repo = await openRepository(asked.repo);
	const objects = openObjects(repo.gitDir);
	try {
		const sides = asked.head === void 0 ? await workingSides(repo, objects, asked) : await commitSides(repo, objects, asked, asked.head);
		try {
			return await read$1(objects, sides, asked);
		} finally {
			await sides.merged.dispose();
		}
	} finally {
		await objects.close();
	}
}
async function commitSides(repo, objects, asked, headName) {
	const [base, head] = await Promise.all([resolve$1(objects, asked.base ?? "HEAD"), resolve$1(objects, headName)]);
	const [fork, merged, commits] = await Promise.all([
		mergeBase(repo, base, head),
		mergeResult(repo, objects, base, head),
		readCommits(repo, objects, base, head)
	]);
	const [baseTree, forkTree, headTree] = await Promise.all([
		base,
		fork,
		head
	].map((sha) => treeOf(objects, sha)));
	return {
		base,
		head,
		baseTree: baseTree ?? "",
		forkTree: forkTree ?? "",
		headTree: headTree ?? "",
		merged,
		commits
	};
}
/** The empty tree, which git knows without storing it. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** The working files against a commit; before the first commit, against nothing. */
async function workingSides(repo, objects, asked) {
	const named = await objects.resolve(asked.base ?? "HEAD");
	if (named === void 0 && asked.base !== void 0) throw noCommit(asked.base);
	const working = await worktreeTree(repo);
	const baseTree = named === void 0 ? EMPTY_TREE : await treeOf(objects, named);
	const merged = {
		...working,
		conflicts: []
	};
	const base = named ?? "0".repeat(40);
	return {
		base,
		head: base,
		baseTree,
		forkTree: baseTree,
		headTree: working.tree,
		merged,
		commits: []
	};
}
async function resolve$1(objects, rev) {
	return await objects.resolve(rev) ?? Promise.reject(noCommit(rev));
}
async function treeOf(objects, sha) {
	const commit = await objects.commit(sha);
	if (!commit) throw noCommit(sha);
	return commit.tree;
}
async function read$1(objects, sides, asked) {
	const after = sides.merged.objects;
	const files = await diffTrees(after, sides.forkTree, sides.headTree, OURS);
	const ids = await askedIds(after, sides, asked, files);
	const [base, merged, seen, entries, contents, idFiles] = await Promise.all([
		readSnapshot(after, sides.baseTree, {
			ids,
			adapters: true
		}),
		readSnapshot(after, sides.merged.tree, {
			ids,
			adapters: true
		}),
		readSeen(objects, ids, asked.pull),
		readEntries(after, sides, ids, asked.record),
		Promise.all(files.flatMap(({ after: now }) => now && isOurText(now.path) ? [readFile$1(after, now)] : [])),
		readIdFiles(after, sides, files)
	]);
	const { pull, now, builtin } = asked;
	return {
		change: {
			base: sides.base,
			head: sides.head,
			files,
			contents,
			policyChanges: files.map((file) => file.path).filter((path) => /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path)),
			commits: sides.commits,
			conflicts: sides.merged.conflicts,
			idFiles
		},
		base,
		merged,
		seen,
		entries,
		builtin,
		pull,
		now,
		ids
	};
}
/** The engagements that the change touches, then those that were named. */
async function askedIds(objects, sides, asked, files) {
	const touched = files.flatMap(({ path }) => engagementOf(path) ?? []);
	const every = asked.all ? await allIds(objects, sides.merged.tree) : [];
	return [.../* @__PURE__ */ new Set([
		...touched,
		...asked.ids,
		...every
	])].toSorted();
}
async function allIds(objects, tree) {
	const folder = (await objects.tree(tree)).find((entry) => entry.name === "engagements");
	return (folder ? await objects.tree(folder.oid) : []).filter((entry) => entry.mode === "40000").map((entry) => entry.name);
}
function isOurText(path) {
	return !isEngineOwned(path) && /\.(?:md|ya?ml|json|txt|csv|hbs|html|svg)$/.test(path);
}
async function readSeen(objects, ids, pull) {
	const read = (pull ? commitsToRead(pull) : []).map(async (sha) => {
		const commit = await objects.commit(sha);
		if (!commit) return [];
		return [[sha, {
			snapshot: await readSnapshot(objects, commit.tree, {
				ids,
				adapters: false
			}),
			committedAt: commit.committer.at
		}]];
	});
	return new Map((await Promise.all(read)).flat());
}
async function readEntries(objects, sides, ids, record) {
	const tree = record === void 0 ? sides.baseTree : await treeOf(objects, await resolve$1(objects, record));
	const read = ids.map(async (id) => [id, await newestEntry(objects, tree, id)]);
	return new Map((await Promise.all(read)).flatMap(([id, entry]) => entry ? [[id, entry]] : []));
}
/** Which files carry which id, over the whole repository: looked at only where the change adds an artifact. */
async function readIdFiles(objects, sides, files) {
	if (!files.some(({ path, before, after }) => after && !before && path.startsWith("engagements/") && idOfFile(path) !== void 0)) return /* @__PURE__ */ new Map();
	const [base, merged] = await Promise.all([findIdFiles(objects, sides.baseTree), findIdFiles(objects, sides.merged.tree)]);
	const all = new Map(merged);
	for (const [id, paths] of base) all.set(id, [.../* @__PURE__ */ new Set([...all.get(id) ?? [], ...paths])].toSorted());
	return all;
}

/** What one file may hold. Whoever needs more splits the file; nothing reads past a limit. */
const limits = {
	yamlBytes: 262144,
	markdownBytes: 524288,
	/** Maps and lists inside each other. */
	depth: 32,
	keysPerMap: 2e3,
	/** Keys, values, maps and lists of one document. */
	nodes: 2e4,
	filesPerEngagement: 2e3,
	nameBytes: 255,
	/** Characters of a foreign value that a message may show. */
	shown: 80,
	/** Problems of one file; the rest is one line saying so. */
	problems: 50
};

/** Controls, bidirectional marks, zero-width characters and lone surrogates: what a reader cannot see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A foreign text as a message may show it: one line, nothing invisible, never long. */
function show(text) {
	const points = Array.from(text.slice(0, limits.shown * 2 + 2));
	return (points.length > limits.shown ? `${points.slice(0, limits.shown - 1).join("")}…` : points.join("")).replace(INVISIBLE, visible).replaceAll("`", "'");
}
/** The same between backquotes. */
function quote(text) {
	return `\`${show(text)}\``;
}
function quoteAll(texts, most = 40) {
	const list = texts.slice(0, most).map(quote).join(", ");
	return texts.length > most ? `${list} and ${texts.length - most} more` : list;
}
function visible(character) {
	if (character === "\n") return "\\n";
	if (character === "	") return "\\t";
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

const PERMIT = /^(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?::(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}))?)$/;
const CLOSES = /^close ([A-Za-z0-9][A-Za-z0-9_.-]{0,79})$/;
/** Control characters, halves of characters, and marks that reorder the text around them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const readers = {
	approve: /* @__PURE__ */ new Map([
		["scope", readScope],
		["permits", readPermits],
		["until", readUntil],
		["if", readCondition],
		["engagement", readEngagement]
	]),
	reject: /* @__PURE__ */ new Map([
		["scope", readScope],
		["because", readBecause],
		["engagement", readEngagement]
	])
};
/** Reads what stands after the verb: gates, then options in any order. */
function parseCommand(verb, rest) {
	const firstOption = rest.search(/[ \t][A-Za-z]+=/);
	const gates = readGates(verb, firstOption < 0 ? rest : rest.slice(0, firstOption));
	if ("problem" in gates) return gates;
	const options = firstOption < 0 ? {} : readOptions(verb, rest.slice(firstOption));
	if ("problem" in options) return options;
	return {
		...nothing$1,
		...gates,
		...options,
		verb
	};
}
const nothing$1 = {
	scope: void 0,
	permits: void 0,
	until: void 0,
	condition: void 0,
	engagement: void 0,
	because: void 0
};
function readGates(verb, text) {
	const names = text.split(",").map(trimBlanks);
	if (names.length === 1 && names[0] === "") return { problem: `\`/${verb}\` names no gate.` };
	if (names.length === 1 && names[0] === "all") return { gates: "all" };
	const wrong = names.find((name) => !NAME.test(name));
	if (wrong !== void 0) return { problem: `${shown(wrong)} is not a gate; gates are separated by commas.` };
	if (names.includes("all")) return { problem: "`all` stands alone, without other gates." };
	return new Set(names).size === names.length ? { gates: names } : { problem: "The line names a gate twice." };
}
function readOptions(verb, text) {
	const option = /[ \t]+([A-Za-z]+)=(?:"([^"]*)"|([!#-~]+))(?=[ \t]|$)/y;
	const seen = /* @__PURE__ */ new Set();
	let part = {};
	let end = 0;
	for (let match = option.exec(text); match; match = option.exec(text)) {
		end = option.lastIndex;
		const [, key = "", quoted, plain = ""] = match;
		const read = seen.has(key) ? { problem: `\`${key}=\` is given twice.` } : readOption(verb, key, quoted ?? plain);
		if ("problem" in read) return read;
		seen.add(key);
		part = {
			...part,
			...read
		};
	}
	const left = trimBlanks(text.slice(end));
	return left === "" ? part : { problem: `${shown(left)} cannot be read as an option.` };
}
function readOption(verb, key, value) {
	const reader = readers[verb].get(key);
	if (reader) return reader(value);
	return { problem: `\`/${verb}\` has no option ${shown(key)}; it has ${[...readers[verb].keys()].join(", ")}.` };
}
function readScope(value) {
	return value === "*" || NAME.test(value) ? { scope: value } : { problem: `${shown(value)} is not a scope.` };
}
function readPermits(value) {
	const permits = value.split(",").map(trimBlanks);
	const wrong = permits.find((permit) => !PERMIT.test(permit));
	return wrong === void 0 ? { permits } : { problem: `${shown(wrong)} is not a permit such as scope:pilot.` };
}
function readUntil(value) {
	const day = parseDate(value);
	return day === void 0 ? { problem: `${shown(value)} is not a date such as 2027-03-01.` } : { until: endOfDay(day) };
}
function readCondition(value) {
	const problem = textProblem("if", value);
	return problem ? { problem } : { condition: {
		text: value,
		closes: CLOSES.exec(value)?.[1]
	} };
}
function readEngagement(value) {
	return ENGAGEMENT_ID.test(value) ? { engagement: value } : { problem: `${shown(value)} is not an engagement.` };
}
function readBecause(value) {
	const problem = textProblem("because", value);
	return problem ? { problem } : { because: value };
}
function textProblem(key, value) {
	if (value.trim() === "") return `\`${key}=\` is empty.`;
	return UNREADABLE.test(value) ? `\`${key}=\` contains characters that are not displayed.` : void 0;
}
/** Spaces and tabs only: any other blank is a character that does not belong there. */
function trimBlanks(text) {
	let [start, end] = [0, text.length];
	while (start < end && isBlank(text.charAt(start))) start++;
	while (end > start && isBlank(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}
function isBlank(char) {
	return char === " " || char === "	";
}
/** What somebody typed, in ASCII, so that a look-alike letter shows. */
function shown(text) {
	const ascii = text.slice(0, 80).replaceAll(/[^ -~]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
	return quote(ascii);
}

const QUOTE = /^ {0,3}>(.*)$/;
const FENCE$1 = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML blocks that hide their lines or show them as they are, with what ends each. */
const HTML_BLOCKS = [
	[/^ {0,3}<!--/, /-->/],
	[/^ {0,3}<!\[CDATA\[/, /\]\]>/],
	[/^ {0,3}<\?/, /\?>/],
	[/^ {0,3}<(?:pre|code|script|style|textarea)(?![\w-])/i, /<\/(?:pre|code|script|style|textarea)>/i],
	[/^ {0,3}<blockquote(?![\w-])/i, /<\/blockquote>/i]
];
/** The lines of a Markdown text that stand outside code blocks, quotes and comments. */
function displayedLines(body) {
	const lines = body.split(/\r\n|\n|\r/);
	const closing = commentClosings(lines);
	const reader = {
		block: void 0,
		quoted: false,
		inline: "text"
	};
	return lines.flatMap((line, index) => {
		const shown = readLine(reader, line, closing[index + 1] ?? false);
		return shown ? [shown] : [];
	});
}
function readLine(reader, line, closesLater) {
	if (inBlock(reader, line)) return startParagraph(reader, false);
	if (line.trim() === "") return startParagraph(reader, false);
	const quote = QUOTE.exec(line);
	if (quote) return startParagraph(reader, (quote[1] ?? "").trim() !== "");
	const before = reader.inline;
	reader.inline = inlineAfter(before, line, closesLater);
	return before === "comment" ? void 0 : {
		text: line,
		doubt: doubtOf(reader.quoted, before)
	};
}
function startParagraph(reader, quoted) {
	reader.quoted = quoted;
	reader.inline = "text";
}
/** Whether the line belongs to a code or HTML block: goes on with one, ends it, or begins one. */
function inBlock(reader, line) {
	if (reader.block) {
		if (reader.block.test(line)) reader.block = void 0;
		return true;
	}
	const fence = FENCE$1.exec(line)?.[1];
	if (fence) {
		reader.block = new RegExp(`^ {0,3}\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
		return true;
	}
	const html = HTML_BLOCKS.find(([start]) => start.test(line));
	if (html && !html[1].test(line)) reader.block = html[1];
	return html !== void 0;
}
/** Follows code spans and comments, both of which may run over several lines of a paragraph. */
function inlineAfter(before, line, closesLater) {
	let state = before;
	for (const [token] of line.matchAll(/`+|<!--|-->/g)) if (state === "comment") state = token === "-->" ? "text" : "comment";
	else if (token.startsWith("`")) state = state === "code" ? "text" : "code";
	else if (token === "<!--" && state === "text") state = "comment";
	return state === "comment" && !closesLater ? "text" : state;
}
/** For each line, whether a `-->` stands on it or on a later line of its paragraph; elsewhere `<!--` hides nothing. */
function commentClosings(lines) {
	const closing = Array.from({ length: lines.length }, () => false);
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index] ?? "";
		closing[index] = line.includes("-->") || line.trim() !== "" && (closing[index + 1] ?? false);
	}
	return closing;
}
function doubtOf(quoted, inline) {
	if (quoted) return "it continues a quote; put an empty line between the quote and the command";
	return inline === "code" ? "a code span before it is not closed; put an empty line before the command" : void 0;
}

/** GitHub's own limit for a text. */
const MAX_LENGTH = 65536;
const MAX_COMMANDS = 100;
const verbs = ["approve", "reject"];
/** Reads the commands of a review. Lines that are no command are prose, and prose says nothing. */
function parseDirectives(body) {
	if (body.length > MAX_LENGTH) return refuse$2("The text is too long to be read.");
	const directives = [];
	for (const line of displayedLines(body)) {
		const read = parseLine(line.text);
		if (!read) continue;
		if ("problem" in read) return refuse$2(read.problem);
		if (line.doubt) return refuse$2(`It is unclear whether ${shown(line.text)} is meant as a command: ${line.doubt}.`);
		directives.push(read);
		if (directives.length > MAX_COMMANDS) return refuse$2(`There are more than ${MAX_COMMANDS} commands.`);
	}
	const problem = findConflict(directives);
	return problem ? refuse$2(problem) : {
		directives,
		problem: void 0
	};
}
function refuse$2(problem) {
	return {
		directives: [],
		problem
	};
}
function parseLine(line) {
	const match = /^\/(approve|reject)(?=[ \t]|$)/.exec(line);
	const verb = verbs.find((each) => each === match?.[1]);
	if (verb) return parseCommand(verb, line.slice(verb.length + 1));
	const meant = meantVerb(line);
	return meant && { problem: `${shown(line)} is not a command; write \`/${meant} <gate>\` at the start of a line.` };
}
/** The command that a line nearly is. Passing over it as prose would turn a limited approval into an unlimited one. */
function meantVerb(line) {
	const start = line.slice(0, 40).normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
	const word = /^ {0,3}[/\u2044\u2215\u2571\u29f8]([^\s.,:;!?"'()[\]{}=]+)/u.exec(start)?.[1]?.toLowerCase() ?? "";
	return verbs.find((verb) => isNearly(verb, word) || runsOn(verb, line));
}
/** Whether the verb is followed directly by something that makes no other word of it, such as a colon. */
function runsOn(verb, line) {
	return line.startsWith(`/${verb}`) && !/^[A-Za-z0-9_/-]/.test(line.slice(verb.length + 1));
}
function isNearly(verb, word) {
	if (word === verb) return true;
	return !word.startsWith(verb) && (looksLike(verb, word) || isOneSlipFrom(verb, word));
}
/** Letter by letter the same, or another alphabet's. */
function looksLike(verb, word) {
	const letters = Array.from(word);
	const same = letters.filter((letter, index) => letter === verb[index]).length;
	const foreign = letters.filter((letter) => letter > "").length;
	return letters.length === verb.length && same + foreign === verb.length && same >= 2;
}
/** One letter missing, added or wrong, or two neighbours swapped. */
function isOneSlipFrom(verb, word) {
	let start = 0;
	while (start < verb.length && verb[start] === word[start]) start++;
	const end = sharedEnd(verb.slice(start), word.slice(start));
	const [a, b] = [verb.slice(start, verb.length - end), word.slice(start, word.length - end)];
	return a.length <= 1 && b.length <= 1 || a.length === 2 && b === `${a.charAt(1)}${a.charAt(0)}`;
}
function sharedEnd(a, b) {
	let shared = 0;
	while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
	return shared;
}
function findConflict(directives) {
	for (const [index, later] of directives.entries()) {
		const earlier = directives.slice(0, index).find((each) => sharesGate(each, later) && clash$1(each, later));
		if (!earlier) continue;
		const gate = sharedGate(earlier, later);
		return earlier.verb === later.verb ? `${gate} is named on two lines.` : `${gate} is both approved and rejected.`;
	}
}
/** Two answers of one kind may stand side by side where they concern different work. */
function clash$1(a, b) {
	if (a.verb !== b.verb) return true;
	return overlap(a.engagement, b.engagement) && overlap(a.scope, b.scope);
}
function overlap(a, b) {
	return a === b || isWide(a) || isWide(b);
}
function isWide(value) {
	return value === void 0 || value === "*";
}
function sharesGate(a, b) {
	return sharedGate(a, b) !== void 0;
}
function sharedGate(a, b) {
	if (a.gates === "all") return b.gates === "all" ? "`all`" : shown(b.gates[0] ?? "");
	if (b.gates === "all") return sharedGate(b, a);
	const named = new Set(b.gates);
	const gate = a.gates.find((each) => named.has(each));
	return gate === void 0 ? void 0 : shown(gate);
}

const NONE = { kind: "none" };
function eligibility(played, person) {
	const found = rolesOf(played.facts.repository.policy, played.gate).map((role) => inRole(played, role, person));
	const named = namedByField(played, person) ? [fieldSeat(played.gate)] : [];
	const answers = [...found, ...named];
	return answers.find((answer) => answer.kind === "seat") ?? answers.find((answer) => answer.kind === "unreadable") ?? NONE;
}
/** The roles that may decide a gate, as far as the roster has them. */
function rolesOf(policy, gate) {
	return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []);
}
function inRole(played, role, person) {
	const { policy } = played.facts.repository;
	if (role.confirmedBy === void 0) return memberOf(played, role, person, role.id);
	const answers = role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []).map((each) => memberOf(played, each, person, role.id));
	const seat = answers.find((answer) => answer.kind === "seat");
	return seat ? {
		...seat,
		byDocument: true
	} : answers.find((answer) => answer.kind === "unreadable") ?? NONE;
}
function memberOf(played, role, person, as) {
	if (role.people.some((entry) => sameAccount(entry, person))) return seat({ role: as });
	const { teams } = played.facts.repository.pull ?? { teams: /* @__PURE__ */ new Map() };
	const team = role.teams.find((each) => teams.get(each.toLowerCase())?.some((member) => member.id === person.id));
	if (team !== void 0) return seat({
		role: as,
		team
	});
	const lender = lenderOf(played, role, person);
	if (lender !== void 0) return seat({
		role: as,
		delegatedBy: lender
	});
	const unread = role.teams.find((each) => !teams.has(each.toLowerCase()));
	return unread === void 0 ? NONE : {
		kind: "unreadable",
		team: unread
	};
}
/** Whoever lends `person` the role for this gate now. */
function lenderOf(played, role, person) {
	const { policy, now } = played.facts.repository;
	return policy.delegations.find((each) => each.to.toLowerCase() === person.login.toLowerCase() && (each.gates.includes(played.gate.id) || each.gates.includes("*")) && each.since <= now && now < each.until && role.people.some((entry) => entry.login.toLowerCase() === each.from.toLowerCase()))?.from;
}
function seat(found) {
	return {
		kind: "seat",
		seat: found,
		byDocument: false
	};
}
function fieldSeat(gate) {
	return seat({ role: gate.approvers?.field ?? "" });
}
/** The covered artifact names the approver, whom the roster must know. */
function namedByField(played, person) {
	const field = played.gate.approvers?.field;
	if (field === void 0) return false;
	const { facts, gate, scope } = played;
	return coveredArtifacts({
		adapter: facts.adapter,
		leaving: void 0
	}, gate, scope, facts.head).some((artifact) => isAccount(facts, artifact.fields[field], person));
}
function isAccount(facts, login, person) {
	if (typeof login !== "string") return false;
	const { policy } = facts.repository;
	return [...policy.roles.values()].flatMap((role) => role.people).some((entry) => entry.login.toLowerCase() === login.toLowerCase() && sameAccount(entry, person));
}
/** Teams of the gate's roles whose members could not be read. */
function unreadableTeams(played) {
	const { policy, pull } = played.facts.repository;
	return rolesOf(policy, played.gate).flatMap((role) => [role, ...(role.confirmedBy ?? []).flatMap((id) => policy.roles.get(id) ?? [])]).flatMap((role) => role.teams.filter((team) => !pull?.teams.has(team.toLowerCase())));
}
/** Accounts that can be read and may decide the gate. */
function readablePeople(played) {
	const { policy, pull } = played.facts.repository;
	const people = rolesOf(policy, played.gate).flatMap((role) => role.confirmedBy === void 0 ? [role] : role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? [])).flatMap((role) => [...role.people, ...role.teams.flatMap((team) => (pull?.teams.get(team.toLowerCase()) ?? []).map((each) => ({
		...each,
		emails: []
	})))]);
	return [...new Map(people.map((each) => [each.login.toLowerCase(), each])).values()];
}

/** Deals every review out to the gates it speaks to. A review never counts for more gates than it names. */
function dealBallots(plays, pull) {
	const all = plays.flatMap((play) => play.gates);
	const dealt = /* @__PURE__ */ new Map();
	for (const review of pull?.reviews ?? []) {
		const opinion = opinionOf(review, pull?.timeline ?? []);
		for (const [played, vote] of votesOf(all, opinion)) dealt.set(played, [...dealt.get(played) ?? [], vote]);
	}
	return dealt;
}
/** A dismissed review whose opinion nobody can tell any more may have been a rejection, so it is taken for one. */
function opinionOf(review, timeline) {
	const event = timeline.findLast((each) => each.kind === "review_dismissed" && each.review === review.id);
	const dismissal = event?.kind === "review_dismissed" ? event : void 0;
	if (review.state === "DISMISSED") return {
		review,
		state: dismissal?.was.toUpperCase() === "APPROVED" ? "APPROVED" : "CHANGES_REQUESTED",
		dismissal
	};
	return {
		review,
		state: review.state === "PENDING" ? "APPROVED" : review.state,
		dismissal: void 0
	};
}
function votesOf(all, opinion) {
	const said = parseDirectives(opinion.review.body);
	const able = all.filter((played) => played.inPlay && eligibilityOf(played, opinion.review).kind === "seat");
	const rejected = rejections(all, able, opinion, said);
	const no = new Set(rejected.map(([played]) => played));
	const yes = opinion.state === "CHANGES_REQUESTED" ? [] : approvals(all, able, opinion, said).filter(([played]) => !no.has(played));
	return [...rejected, ...yes];
}
function eligibilityOf(played, review) {
	return review.person ? eligibility(played, review.person) : { kind: "none" };
}
/** Request changes speaks to every gate in play that the reviewer may decide; `/reject` to the gates it names. */
function rejections(all, able, opinion, said) {
	if (opinion.review.state === "PENDING") return [];
	const general = opinion.state === "CHANGES_REQUESTED" ? able : [];
	const named = said.directives.flatMap((directive) => directive.verb === "reject" ? targetsOf(all, able, directive).map((played) => ({
		played,
		directive
	})) : []);
	const spoken = new Map(named.map((each) => [each.played, each.directive]));
	return [.../* @__PURE__ */ new Set([...general, ...spoken.keys()])].filter((played) => eligibilityOf(played, opinion.review).kind === "seat").map((played) => [played, vote(opinion, "reject", spoken.get(played), void 0)]);
}
function approvals(all, able, opinion, said) {
	const approving = said.directives.filter((directive) => directive.verb === "approve");
	if (opinion.state === "COMMENTED" && approving.length === 0) return [];
	const shown = able.length > 0 ? able : all.filter((played) => played.inPlay);
	if (said.problem !== void 0) return misaddress(shown, opinion, {
		reason: "AMBIGUOUS_GATE",
		detail: said.problem
	});
	if (approving.length === 0) return said.directives.length > 0 ? [] : plainApproval(able, shown, opinion);
	const named = approving.flatMap((directive) => namedApproval(all, able, shown, opinion, directive));
	const heard = new Set(named.map(([played]) => played));
	const passed = able.filter((played) => !heard.has(played));
	const names = approving.flatMap((directive) => directive.gates === "all" ? ["all"] : directive.gates).join(", ");
	return [...named, ...misaddress(passed, opinion, {
		reason: "WRONG_GATE",
		detail: `The review names ${names}, not ${list$1(passed)}.`
	})];
}
/** A plain Approve counts for the one gate in play that the reviewer may decide, and for none where there are several. */
function plainApproval(able, shown, opinion) {
	if (able.length === 0) return shown.map((played) => [played, vote(opinion, "approve", void 0, void 0)]);
	if (new Set(able.map((played) => `${played.facts.id}/${played.gate.id}`)).size === 1) return able.map((played) => [played, vote(opinion, "approve", void 0, void 0)]);
	return misaddress(able, opinion, {
		reason: "AMBIGUOUS_GATE",
		detail: `Several gates are in play (${list$1(able)}); name the one that is meant: \`/approve <gate>\`.`
	});
}
function namedApproval(all, able, shown, opinion, directive) {
	const known = new Set(all.map((played) => played.gate.id));
	const unknown = directive.gates === "all" ? void 0 : directive.gates.find((gate) => !known.has(gate));
	if (unknown !== void 0) {
		const near = nearest(unknown, [...known]);
		return misaddress(shown, opinion, {
			reason: "WRONG_GATE",
			detail: `There is no gate \`${unknown}\`${near === void 0 ? "" : `; did you mean \`${near}\`?`}`
		});
	}
	return targetsOf(all, able, directive).map((played) => [played, vote(opinion, "approve", directive, misaddressOf(all, played, directive))]);
}
/** Rows of the gates that a directive names. */
function targetsOf(all, able, directive) {
	const here = (played) => directive.engagement === void 0 || directive.engagement === played.facts.id;
	const { gates } = directive;
	if (gates === "all") return able.filter((played) => here(played) && (directive.scope ?? played.scope) === played.scope);
	return all.filter((played) => here(played) && gates.includes(played.gate.id) && isNamedRow(all, played, directive));
}
/** In-play rows of a gate; all its rows where none is in play, so that the answer is shown somewhere. */
function isNamedRow(all, played, directive) {
	const rows = all.filter((each) => each.facts === played.facts && each.gate === played.gate);
	return played.inPlay || directive.scope === played.scope || !rows.some((row) => row.inPlay);
}
function misaddressOf(all, played, directive) {
	const elsewhere = all.some((each) => each.facts !== played.facts && each.gate.id === played.gate.id && each.inPlay);
	if (directive.gates !== "all" && directive.engagement === void 0 && elsewhere) return {
		reason: "AMBIGUOUS_GATE",
		detail: `Several engagements are in play; add \`engagement=${played.facts.id}\`.`
	};
	if (directive.scope !== void 0 && directive.scope !== played.scope) return {
		reason: "WRONG_SCOPE",
		detail: `The review names scope ${directive.scope}, not ${played.scope}.`
	};
	if (played.inPlay) return void 0;
	return {
		reason: "WRONG_GATE",
		detail: `${played.gate.id} is not in play here; ask for it with the label \`request:${played.gate.id}\`.`
	};
}
function misaddress(gates, opinion, refusal) {
	return gates.map((played) => [played, vote(opinion, "approve", void 0, refusal)]);
}
function vote(opinion, verdict, directive, misaddressed) {
	return {
		review: opinion.review,
		dismissal: opinion.dismissal,
		verdict,
		directive,
		misaddressed
	};
}
function list$1(gates) {
	const several = new Set(gates.map((played) => played.facts.id)).size > 1;
	return [...new Set(gates.map((played) => several ? `${played.facts.id}/${played.gate.id}` : played.gate.id))].join(", ");
}

function refersTo(references, kind, id) {
	return references.includes(`${kind}:${id}`);
}
function parseSource(text) {
	const match = /^(?:([a-z0-9][a-z0-9-]{0,62})\/)?([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)(?:@(v[1-9]\d{0,5}))?$/.exec(text);
	return match ? {
		engagement: match[1],
		id: match[2] ?? "",
		version: match[3]
	} : void 0;
}

/** state.yaml: what the people of an engagement declare. Anything the engine derives has no place in it. */
/** Known facts nest freely; a fact is a text, or a map of `value` and `source`. */
const facts$1 = record(text, lazy(() => union([
	text,
	array(unknown$1()),
	facts$1
])));
const references = array(text);
const blocker = strictObject({
	id: name,
	text: text.describe("What is in the way, in one sentence."),
	blocks: references.optional().describe("gate:<id>, track:<id>, artifact:<ID>, action:<id>, scope:<name> or stage:<id>."),
	owner: text.optional(),
	track: text.optional(),
	status: _enum(["open", "closed"]).optional(),
	opened: orTbd(date).optional(),
	limit: text.optional(),
	recovery: text.optional(),
	question: text.optional()
});
const decision = strictObject({
	id: name,
	decision: text,
	by: text.optional(),
	at: orTbd(dateOrInstant).optional(),
	rationale: text.optional(),
	evidence: text.optional(),
	closes: references.optional().describe("Ids of the blockers, conflicts and questions that this decision closes."),
	tracks: references.optional()
});
const trackStatuses = [
	"draft",
	"active",
	"blocked",
	"waiting",
	"stalled",
	"complete",
	"superseded"
];
const track = strictObject({
	id: name,
	type: text.optional(),
	stage: text.optional(),
	status: _enum(trackStatuses),
	owner: text.optional(),
	scope: scope.optional(),
	output_state: _enum([
		"draft",
		"final",
		"TBD"
	]).optional(),
	dependencies: references.optional(),
	blockers: references.optional(),
	due_date: orTbd(date).optional(),
	approval_limits: references.optional().describe("Permits the track may use, such as scope:support-triage-pilot."),
	forks: text.optional(),
	audience: text.optional(),
	rationale: text.optional(),
	recovery: text.optional()
});
const conflict = strictObject({
	id: name,
	between: references,
	text: text.optional(),
	source_of_truth: text.optional(),
	decision_needed: text.optional(),
	track: text.optional(),
	status: _enum(["open", "closed"]).optional()
});
const missingInfo = strictObject({
	id: name,
	field: text,
	gates: references.optional(),
	question: text.optional(),
	owner: text.optional()
});
const exception = strictObject({
	id: name,
	gate: text.optional(),
	rule: text.optional(),
	reason: text,
	by: text,
	second: text.optional().describe("The second person, needed for a locked rule."),
	until: dateOrInstant,
	scope: scope.optional()
});
const substituteFact = union([text, strictObject({
	fact: text,
	source: text,
	value: text.optional()
})]);
const assumption = union([text, strictObject({
	id: name.optional(),
	text,
	fact: text.optional(),
	expects: text.optional(),
	stage: text.optional(),
	status: text.optional()
})]);
const event = strictObject({
	action: name,
	artifact: text.optional(),
	scope: scope.optional(),
	status: text.optional()
});
const stateFile = strictObject({
	workflow_type: name.optional(),
	workflow_version: text.optional().describe("The adapter version the engagement was last reviewed with."),
	client: text.describe("Who the work is for."),
	workflow: text.describe("What the work is, in a few words."),
	owner: text.describe("The login or role that answers for the engagement."),
	stage: name.describe("A stage of the adapter, or one of its terminal states."),
	workflow_status: text.optional(),
	intent: text.optional(),
	requested: references.optional().describe("Outputs that somebody asked for, as artifact types."),
	urgency: orTbd(_enum([
		"normal",
		"elevated",
		"urgent"
	])).optional(),
	active_tracks: array(track).optional(),
	source_artifacts: references.optional(),
	known_facts: facts$1.optional(),
	data_classes: record(text, text).optional(),
	assumptions: array(assumption).optional(),
	conflicts: array(conflict).optional(),
	missing_info: array(missingInfo).optional(),
	dependencies: array(union([text, record(text, text)])).optional(),
	blockers: array(blocker).optional(),
	decision_log: array(decision).optional(),
	due_dates: record(text, orTbd(date)).optional(),
	security_flags: references.optional(),
	rollback_or_recovery_action: text.optional(),
	next_decision_needed: text.optional(),
	state_transition: strictObject({
		rationale: text.optional(),
		substitute_facts: array(substituteFact).optional()
	}).optional(),
	exceptions: array(exception).optional(),
	actions_requested: array(event).optional().describe("External actions that this change asks for."),
	extensions: record(text, unknown$1()).optional()
});
/** Keys that the engine derives; in state.yaml they are claims. */
const derivedKeys = [
	"approvals",
	"approval_history",
	"artifact_versions",
	"events",
	"state_transitions",
	"generated_outputs",
	"next_skill",
	"next_action"
];
const workflowStatuses = [
	"draft",
	"active",
	"stalled",
	"blocked",
	"in_review",
	"approved",
	"launched",
	"closed",
	"reopened",
	"superseded"
];
/** A blocker is open unless it says that it is closed. */
function isOpen(entry) {
	return entry.status !== "closed";
}

/**
* The blockers that stand in the way of this change: open ones, ones closed without a decision, and ones that the change
* itself closes without their owner.
*/
function standingBlockers(facts) {
	const head = facts.head.state?.value;
	const now = head?.blockers ?? [];
	const before = (facts.base?.state?.value.blockers ?? []).filter(isOpen);
	const open = now.filter((each) => isOpen(each) || !isDecided(each.id, head?.decision_log ?? []));
	const closing = before.filter((each) => !open.some((other) => other.id === each.id) && !ownerApproves(facts, each));
	return [...open, ...closing];
}
/** Whether some decision names the blocker. */
function isDecided(id, decisions) {
	return decisions.some((each) => each.closes?.includes(id) || mentions(each.decision, id));
}
function mentions(text, id) {
	return text.split(/[^A-Za-z0-9_.-]+/).some((word) => word.replace(/\.$/, "") === id);
}
/** The blocker's owner, by login or by role, approved this pull request and did not open it. */
function ownerApproves(facts, blocker) {
	const { policy, pull } = facts.repository;
	const owner = blocker.owner?.toLowerCase();
	if (!pull || owner === void 0) return false;
	const people = [...rosterPeople(policy).filter((each) => each.login.toLowerCase() === owner), ...policy.roles.get(blocker.owner ?? "")?.people ?? []];
	return approvingReviews(facts).some(({ person }) => person && person.id !== pull.author?.id && (people.some((each) => sameAccount(each, person)) || person.login.toLowerCase() === owner));
}
/** Each person's last word on the pull request, where that is an approval of the head as it stands. */
function approvingReviews(facts) {
	const { pull, change } = facts.repository;
	const last = /* @__PURE__ */ new Map();
	for (const review of pull?.reviews ?? []) if (review.person?.human && review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.person.id, review);
	return [...last.values()].filter((review) => review.state === "APPROVED" && review.commit === change.head);
}
/** Open blockers that name a gate, directly or through its scope. */
function blockersOfGate(facts, gate, scope) {
	return standingBlockers(facts).filter((each) => refersTo(each.blocks ?? [], "gate", gate) || refersTo(each.blocks ?? [], "scope", scope));
}

/** What the record holds of a gate, as claims: it stands while the content and the gate's definition allow. */
function recordedClaims(played) {
	return played.facts.record.approvals.filter((each) => each.gate === played.gate.id && each.scope === played.scope).map((each) => claimOf$3(played, each));
}
function claimOf$3(played, recorded) {
	const person = {
		login: recorded.login,
		id: recorded.id,
		human: recorded.kind !== "check"
	};
	return {
		kind: recorded.kind,
		verdict: recorded.verdict === "rejected" ? "reject" : "approve",
		person,
		evidence: recorded.evidence,
		at: recorded.submittedAt,
		permits: recorded.permits,
		until: recorded.expiresAt,
		condition: recorded.conditions[0],
		because: "",
		recorded: {
			seat: { role: recorded.role },
			pull: recorded.pull
		},
		refusals: [changedGate(played, recorded), changedContent(played, recorded)]
	};
}
/** A role that somebody has left since does not matter; a gate that now asks for another role does. */
function changedGate(played, recorded) {
	const { gate } = played;
	if (!gate.evidence.includes(recorded.kind)) return {
		reason: "NOT_ELIGIBLE",
		detail: `${gate.id} no longer takes a ${recorded.kind} as evidence.`
	};
	const roles = gate.approvers?.roles ?? [];
	if (recorded.kind === "check" || roles.includes(recorded.role) || recorded.role === gate.approvers?.field) return void 0;
	return {
		reason: "NOT_ELIGIBLE",
		detail: `${gate.id} now asks for ${roles.join(" or ")}; this was given as ${recorded.role}.`
	};
}
function changedContent(played, recorded) {
	if (recorded.digest === played.subject.content) return void 0;
	return {
		reason: "STALE_CONTENT",
		detail: `It was recorded for other content of ${played.subject.artifacts.join(", ") || "what it covers"}.`
	};
}

/** A check run on the head, by name and app. Several runs of one name: the newest speaks. */
const source$3 = {
	id: "check",
	wokenBy: ["check_run.completed", "pull_request.synchronize"],
	claims: (played) => played.gate.checks.flatMap((wanted) => claimOf$2(played, newest(played, wanted)) ?? [])
};
/** The checks that a gate wants and the head does not have green, as `name (app)`. */
function missingChecks(played) {
	return played.gate.checks.filter((wanted) => newest(played, wanted)?.conclusion !== "success").map((wanted) => `${wanted.name} (${wanted.app})`);
}
function newest(played, wanted) {
	const { pull, change } = played.facts.repository;
	return (pull?.checks ?? []).filter((run) => run.name === wanted.name && run.app === wanted.app && run.head === change.head).toSorted((a, b) => a.id - b.id).at(-1);
}
function claimOf$2(played, run) {
	if (!run) return void 0;
	const { pull } = played.facts.repository;
	const failed = run.conclusion !== "success";
	return {
		kind: "check",
		verdict: "approve",
		person: {
			login: `${run.name} (${run.app})`,
			id: run.appId,
			human: false
		},
		evidence: `https://github.com/${pull?.repository ?? ""}/runs/${run.id}`,
		at: run.completedAt,
		permits: void 0,
		until: void 0,
		condition: void 0,
		because: `${run.name}: ${run.conclusion ?? "still running"}`,
		recorded: void 0,
		refusals: [failed ? {
			reason: "CANNOT_VERIFY",
			detail: `${run.name} ended as ${run.conclusion ?? "unfinished"}.`
		} : void 0]
	};
}

function isMap$2(data) {
	return typeof data === "object" && !Array.isArray(data);
}
/** `TBD` (or nothing) stands for a value that nobody knows yet. */
function isKnown(data) {
	if (data === void 0) return false;
	return typeof data !== "string" || data.trim() !== "" && data.trim() !== "TBD";
}
/** The value at a dotted path. A key that itself contains dots is found too. */
function valueAt(data, path) {
	if (!isMap$2(data)) return void 0;
	if (Object.hasOwn(data, path)) return data[path];
	for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
		const head = path.slice(0, dot);
		if (!Object.hasOwn(data, head)) continue;
		const found = valueAt(data[head], path.slice(dot + 1));
		if (found !== void 0) return found;
	}
}

/** A submitted pull request review in state Approve, or one that asks for changes. */
const source$2 = {
	id: "review",
	wokenBy: [
		"pull_request_review.submitted",
		"pull_request_review.edited",
		"pull_request_review.dismissed"
	],
	claims: (played, votes) => votes.filter((vote) => !confirmsDocument(played, vote)).map((vote) => claimOf$1(played, vote))
};
/** Whether the reviewer can only confirm what somebody outside GitHub signed. */
function confirmsDocument(played, vote) {
	const person = vote.review.person;
	const answer = person ? eligibility(played, person) : void 0;
	return answer?.kind === "seat" && answer.byDocument;
}
function claimOf$1(played, vote) {
	const { review, directive } = vote;
	const { pull } = played.facts.repository;
	return {
		kind: "review",
		verdict: verdictOf(played, vote),
		person: review.person,
		evidence: pull ? reviewUrl(pull, review.id) : "",
		at: review.submittedAt,
		permits: directive?.permits,
		until: directive?.until,
		condition: directive?.condition,
		because: directive?.because ?? firstLine(review.body),
		recorded: void 0,
		refusals: [...statement(vote), vote.verdict === "approve" ? reviewStaleness(played, review) : void 0]
	};
}
/** A rejection is lifted only by somebody who may decide the gate and is independent of what it covers. */
function verdictOf(played, vote) {
	if (vote.verdict === "approve" || vote.review.state !== "DISMISSED") return vote.verdict;
	const by = vote.dismissal?.by;
	return by && eligibility(played, by).kind === "seat" && !dependence(played, handsIn(played), by) ? "lifted" : "reject";
}
/** What is wrong with the review as a statement, before its content is looked at. */
function statement(vote) {
	const { review } = vote;
	return [
		review.state === "PENDING" ? refusal("NOT_SUBMITTED", "The review is still a draft; submit it.") : void 0,
		vote.misaddressed,
		review.state === "COMMENTED" ? refusal("NOT_AN_APPROVAL", "Submit the review as Approve, not as Comment.") : void 0,
		review.state === "DISMISSED" ? refusal("DISMISSED", dismissed(vote)) : void 0,
		wasEdited(vote) ? refusal("EDITED", "Its text was edited after it was submitted; submit it anew.") : void 0
	];
}
/** An edit may have changed what a directive says; a text without one has nothing to change. */
function wasEdited({ review, directive }) {
	return review.editedAt !== void 0 && review.editedAt > (review.submittedAt ?? 0) && (directive !== void 0 || /^\/(?:approve|reject)\b/m.test(review.body));
}
function dismissed(vote) {
	const by = vote.dismissal?.by?.login;
	const message = vote.dismissal?.message;
	return `Dismissed${by === void 0 ? "" : ` by @${by}`}${message ? `: ${message}` : "."}`;
}
function refusal(reason, detail) {
	return {
		reason,
		detail
	};
}
function firstLine(text) {
	return text.trim().split(/\r?\n/, 1)[0] ?? "";
}

/** A document signed outside GitHub: an attestation with the file's digest, confirmed by a review. */
const source$1 = {
	id: "document",
	wokenBy: [
		"pull_request_review.submitted",
		"pull_request_review.dismissed",
		"pull_request.synchronize"
	],
	claims(played, votes) {
		const problem = attestationProblem(played);
		return votes.filter((vote) => confirmsDocument(played, vote)).map((vote) => claimOf$1(played, vote)).map((claim) => ({
			...claim,
			kind: "document",
			refusals: [...claim.refusals, problem]
		}));
	}
};
/** Why no attestation of the head stands for what the gate covers, if so. */
function attestationProblem(played) {
	const attestations = played.facts.head.artifacts.filter((artifact) => isAttestationOf(artifact, played.gate) && artifact.status === "current");
	if (attestations.length === 0) return {
		reason: "NO_DOCUMENT",
		detail: `No current attestation names gate ${played.gate.id}; add one with \`countersign attest\`.`
	};
	const problems = attestations.map((attestation) => problemOf$3(played, attestation));
	return problems.includes(void 0) ? void 0 : problems[0];
}
function problemOf$3(played, attestation) {
	return otherVersion(played, attestation) ?? otherFile(played, attestation) ?? signedAhead(played, attestation);
}
function otherVersion(played, attestation) {
	const target = parseSource(String(attestation.fields["for"] ?? ""));
	const signed = played.facts.head.artifacts.find((artifact) => artifact.id === target?.id);
	if (target && signed && played.subject.artifacts.includes(signed.id) && signed.version === target.version) return void 0;
	const is = signed ? `${signed.id} is ${signed.version ?? "without a version"}` : "there is no such artifact here";
	return {
		reason: "STALE_CONTENT",
		detail: `${attestation.id} is for ${String(attestation.fields["for"])}; ${is}.`
	};
}
function otherFile(played, attestation) {
	const path = attestedPath(attestation) ?? "";
	const bytes = played.facts.head.evidence.get(`engagements/${played.facts.id}/${path}`);
	if (!bytes) return {
		reason: "NO_DOCUMENT",
		detail: `${attestation.id} names ${path}, which is not in this engagement's evidence/.`
	};
	const document = attestation.fields["document"];
	if ((isMap$2(document) ? document["sha256"] : void 0) === sha256Hex(bytes)) return void 0;
	return {
		reason: "NO_DOCUMENT",
		detail: `${path} is not the file that ${attestation.id} attests: its sha256 differs.`
	};
}
function signedAhead(played, attestation) {
	const day = String(attestation.fields["signed_at"] ?? "");
	if (day.slice(0, 10) <= new Date(played.facts.repository.now).toISOString().slice(0, 10)) return void 0;
	return {
		reason: "FUTURE",
		detail: `${attestation.id} says it was signed on ${day}.`
	};
}

/** The label `approve:<gate>`, by whoever set it last. A label carries no commit, so the timeline dates it. */
const source = {
	id: "label",
	wokenBy: [
		"pull_request.labeled",
		"pull_request.unlabeled",
		"pull_request.synchronize"
	],
	claims(played) {
		const { pull } = played.facts.repository;
		const label = `approve:${played.gate.id}`;
		const set = pull?.timeline.findLast((event) => event.kind === "labeled" && event.label === label);
		const present = pull?.labels.includes(label) ?? false;
		if (!pull || !set && !present) return [];
		return [set ? claimOf(played, set, present) : withoutEvent(label)];
	}
};
function claimOf(played, set, present) {
	const { pull } = played.facts.repository;
	const index = eventIndex(played, (event) => event === set);
	return {
		...empty,
		person: set.person,
		evidence: pull ? eventUrl(pull, set.id) : "",
		at: set.at,
		because: set.label,
		refusals: [
			present ? void 0 : withdrawn(played, set),
			notInPlay(played),
			eventStaleness(played, index, set.at)
		]
	};
}
function withdrawn(played, set) {
	const removed = played.facts.repository.pull?.timeline.findLast((event) => event.kind === "unlabeled" && event.label === set.label);
	const by = removed?.kind === "unlabeled" ? removed.person?.login : void 0;
	return {
		reason: "WITHDRAWN",
		detail: `The label ${set.label} was removed${by === void 0 ? "" : ` by @${by}`}.`
	};
}
function notInPlay(played) {
	if (played.inPlay) return void 0;
	return {
		reason: "WRONG_GATE",
		detail: `${played.gate.id} is not in play here.`
	};
}
/** A label that nobody is recorded to have set: copied, or older than what could be read. */
function withoutEvent(label) {
	return {
		...empty,
		refusals: [{
			reason: "CANNOT_VERIFY",
			detail: `No event says who set the label ${label}; remove it and set it again.`
		}]
	};
}
const empty = {
	kind: "label",
	verdict: "approve",
	person: null,
	evidence: "",
	at: void 0,
	permits: void 0,
	until: void 0,
	condition: void 0,
	because: "",
	recorded: void 0,
	refusals: []
};

const sources = [
	source$3,
	source$1,
	source,
	source$2
];

/** Nothing where the two states stand at the same stage; a listed self-transition is no move. */
function resolveMove(adapter, base, head) {
	if (base.stage !== head.stage) {
		const known = adapter.stages.some((stage) => stage.id === base.stage) || terminalOf(adapter, base.stage) !== void 0;
		const transition = adapter.transitions.find((each) => each.from === base.stage && each.to === head.stage);
		return {
			from: base.stage,
			to: head.stage,
			transition,
			repair: !known,
			byStatus: false
		};
	}
	const to = head.workflow_status;
	if (to === void 0 || to === base.workflow_status || !terminalOf(adapter, to)) return void 0;
	const listed = adapter.transitions.find((each) => each.from === base.stage && each.to === to);
	const implied = {
		from: base.stage,
		to,
		kind: "terminal",
		when: "",
		requires: [],
		implied: true
	};
	return {
		from: base.stage,
		to,
		transition: listed ?? implied,
		repair: false,
		byStatus: true
	};
}
/** Stages and terminal states that one move can reach from here. */
function optionsFrom(adapter, stage) {
	const listed = adapter.transitions.filter((each) => each.from === stage && each.to !== stage).map((each) => each.to);
	return [...new Set(listed)];
}

/** What must hold for a move: a tree of leaves over things the engine knows. There is no expression language. */
const predicateFile = lazy(() => union([
	strictObject({ all: array(predicateFile) }),
	strictObject({ any: array(predicateFile) }),
	strictObject({ not: predicateFile }),
	strictObject({
		gate: name,
		scope: text.optional()
	}),
	strictObject({
		artifact: name,
		status: text.optional(),
		scope: text.optional()
	}),
	strictObject({
		fact: text,
		equals: text.optional(),
		one_of: array(text).optional()
	}),
	strictObject({
		blocker: text,
		state: _enum(["none_open", "closed"])
	}),
	strictObject({
		conflict: text,
		state: _enum(["none_open", "closed"])
	}),
	strictObject({
		track: text,
		status: text
	}),
	strictObject({ status: text }),
	strictObject({
		date: text,
		reached: _enum(["true", "false"]).optional(),
		within: duration.optional(),
		before: date.optional(),
		after: date.optional()
	}),
	strictObject({ rationale: literal("true") })
]));
/** Every gate a predicate names, wherever in the tree. */
function gatesIn(predicate) {
	return leavesOf(predicate).flatMap((leaf) => "gate" in leaf ? [leaf.gate] : []);
}
function leavesOf(predicate) {
	if ("all" in predicate) return predicate.all.flatMap(leavesOf);
	if ("any" in predicate) return predicate.any.flatMap(leavesOf);
	if ("not" in predicate) return leavesOf(predicate.not);
	return [predicate];
}
/** The false leaves that make the whole false, in the order of the tree. */
function failures(judged) {
	if (judged.holds) return [];
	const below = judged.children.flatMap(failures);
	return below.length > 0 ? below : [judged];
}

function playOf(facts) {
	const move = moveOf(facts);
	const leaving = facts.base?.state?.value.stage ?? facts.head.state?.value.stage;
	const standing = {
		adapter: facts.adapter,
		leaving
	};
	const scopes = scopesOf(facts.head);
	return {
		facts,
		standing,
		move,
		scopes,
		gates: facts.adapter.gates.flatMap((gate) => scopes.map((scope) => playedGate(facts, standing, move, gate, scope)))
	};
}
function moveOf(facts) {
	const base = facts.base?.state?.value;
	const head = facts.head.state?.value;
	return base && head ? resolveMove(facts.adapter, base, head) : void 0;
}
function playedGate(facts, standing, move, gate, scope) {
	const subject = subjectOf$1(standing, gate, scope, facts.head, facts.presentation);
	const required = isRequired(facts, move, gate, scope);
	const asked = facts.repository.pull?.labels.includes(`request:${gate.id}`) ?? false;
	const altered = gate.covers !== void 0 && !subject.empty && subject.content !== contentBefore(facts, standing, gate, scope);
	return {
		facts,
		gate,
		scope,
		subject,
		required,
		asked,
		inPlay: required || asked || altered
	};
}
function contentBefore(facts, standing, gate, scope) {
	if (!facts.base) return void 0;
	return subjectOf$1(standing, gate, scope, facts.base, facts.presentation).content;
}
function isRequired(facts, move, gate, scope) {
	return (move?.transition?.requires.flatMap(leavesOf) ?? []).some((leaf) => "gate" in leaf && leaf.gate === gate.id && neededScopes(facts.head, gate, leaf.scope).includes(scope));
}
/**
* The scopes in which a move needs a gate: the one that is named; otherwise those with something final to approve, and
* every scope where nothing is final yet. A scope of drafts alone holds up nothing that is agreed elsewhere.
*/
function neededScopes(head, gate, named) {
	const scopes = scopesOf(head);
	if (named !== void 0 && named !== "*") return [named];
	const final = scopes.filter((scope) => head.artifacts.some((artifact) => isLive(artifact) && artifact.status !== "draft" && inScope(artifact, scope) && (gate.covers?.includes(artifact.type) ?? true)));
	return final.length > 0 ? final : scopes;
}

/** An exception counts once it stands in the base and its time is not over; one that the change adds does not. */
function exceptionFor(facts, wanted) {
	return (facts.base?.state?.value.exceptions ?? []).find((each) => (wanted.gate !== void 0 ? each.gate === wanted.gate : each.rule === wanted.rule) && [
		void 0,
		"*",
		wanted.scope
	].includes(each.scope) && isInForce(each, facts.repository.now));
}
function isInForce(exception, now) {
	return now < endOf(exception.until);
}
function endOf(until) {
	const day = parseDate(until);
	return day === void 0 ? parseInstant(until) ?? 0 : endOfDay(day);
}

/** Whether what a move or an action asks for holds, as a tree that explains itself. */
function judgePredicate(facts, gates, predicate, scope) {
	const judge = (each) => judgePredicate(facts, gates, each, scope);
	if ("all" in predicate) return group("all of", predicate.all.map(judge), (children) => children.every(({ holds }) => holds));
	if ("any" in predicate) return group("any of", predicate.any.map(judge), (children) => children.some(({ holds }) => holds));
	if ("not" in predicate) return group("not", [judge(predicate.not)], ([child]) => child?.holds === false);
	return judgeLeaf(facts, gates, predicate, scope);
}
function group(phrase, children, test) {
	const holds = test(children);
	return {
		holds,
		phrase,
		found: "",
		cause: holds ? void 0 : "wrong",
		leaf: void 0,
		children
	};
}
function judgeLeaf(facts, gates, leaf, scope) {
	if ("gate" in leaf) return judgeGate(facts, gates, leaf, scope);
	if ("artifact" in leaf) return judgeArtifact(facts, leaf, scope);
	if ("fact" in leaf) return judgeFact(facts, leaf);
	if ("blocker" in leaf) return judgeOpen(leaf, leaf.blocker, standingBlockers(facts).map(({ id }) => id), "blocker");
	if ("conflict" in leaf) return judgeOpen(leaf, leaf.conflict, openConflicts$1(facts), "conflict");
	if ("track" in leaf) return judgeTrack(facts, leaf);
	if ("date" in leaf) return judgeDate(facts, leaf);
	if ("rationale" in leaf) return judgeRationale(facts, leaf);
	const status = facts.head.state?.value.workflow_status ?? "active";
	return answer(leaf, status === leaf.status, `status is ${leaf.status}`, status, "wrong");
}
function answer(leaf, holds, phrase, found, cause) {
	return {
		holds,
		phrase,
		found,
		cause: holds ? void 0 : cause,
		leaf,
		children: []
	};
}
function judgeGate(facts, gates, leaf, scope) {
	const gate = gateOf(facts.adapter, leaf.gate);
	const scopes = gate ? neededScopes(facts.head, gate, scope ?? leaf.scope) : [];
	const rows = gates.filter((each) => each.gate === leaf.gate && scopes.includes(each.scope));
	const shut = rows.filter((each) => !each.open && !exceptionFor(facts, {
		gate: each.gate,
		scope: each.scope
	}));
	const holds = rows.length > 0 && shut.length === 0;
	const found = rows.map((each) => each.scope === "*" ? each.status : `${each.status} for ${each.scope}`).join(", ");
	return answer(leaf, holds, `gate ${leaf.gate} is open`, found || "there is no such gate here", "gate");
}
function judgeArtifact(facts, leaf, scope) {
	const wanted = leaf.status ?? "current";
	const within = leaf.scope ?? scope;
	const scoped = facts.head.artifacts.filter((each) => each.type === leaf.artifact || each.id === leaf.artifact).filter((each) => within === void 0 || within === "*" || inScope(each, within));
	const holds = scoped.some((each) => each.status === wanted && (wanted !== "current" || isLive(each)));
	const found = scoped.map((each) => `${each.id} is ${each.status}`).join(", ") || `there is no ${leaf.artifact}`;
	return answer(leaf, holds, `${leaf.artifact} is ${wanted}`, found, "wrong");
}
function judgeFact(facts, leaf) {
	const value = factValue(facts, leaf.fact);
	const wanted = leaf.equals === void 0 ? leaf.one_of : [leaf.equals];
	const phrase = wanted ? `${leaf.fact} is ${wanted.join(" or ")}` : `${leaf.fact} is known`;
	if (!isKnown(value)) return answer(leaf, false, phrase, "TBD", "absent");
	const text = typeof value === "string" ? value : "a list or map";
	if (wanted && !wanted.includes(text)) return answer(leaf, false, phrase, text, "wrong");
	const unverified = unverifiedBy(facts, leaf.fact, value);
	return answer(leaf, unverified === void 0, phrase, unverified === void 0 ? text : `${text}, ${unverified}`, "absent");
}
/** A fact is looked up among the known facts first, then in the state itself. */
function factValue(facts, path) {
	return valueIn(facts.head.raw, path);
}
function valueIn(raw, path) {
	const value = (isMap$2(raw) ? valueAt(raw["known_facts"], path) : void 0) ?? valueAt(raw, path);
	return isMap$2(value) && "value" in value ? value["value"] : value;
}
/** A fact with verifiers counts once it stands in the base, or once one of them approves the change that states it. */
function unverifiedBy(facts, path, value) {
	const verifiers = facts.adapter.facts.get(path)?.verifiedBy ?? [];
	if (verifiers.length === 0) return void 0;
	const before = valueIn(facts.base?.raw, path);
	if (JSON.stringify(before) === JSON.stringify(value)) return void 0;
	const { policy, pull } = facts.repository;
	const people = verifiers.flatMap((role) => policy.roles.get(role)?.people ?? []);
	return approvingReviews(facts).some(({ person }) => person && (policy.trial || person.id !== pull?.author?.id) && people.some((each) => sameAccount(each, person))) ? void 0 : `stated in this change and not yet verified by ${verifiers.join(" or ")}`;
}
function judgeOpen(leaf, wanted, open, noun) {
	const standing = wanted === "any" ? open : open.filter((id) => id === wanted);
	const phrase = wanted === "any" ? `no ${noun} is open` : `${noun} ${wanted} is closed`;
	return answer(leaf, standing.length === 0, phrase, standing.length > 0 ? `${standing.join(", ")} open` : "none open", "wrong");
}
function openConflicts$1(facts) {
	return (facts.head.state?.value.conflicts ?? []).filter(isOpen).map((each) => each.id);
}
function judgeTrack(facts, leaf) {
	const tracks = facts.head.state?.value.active_tracks ?? [];
	const meant = leaf.track === "any" ? tracks : tracks.filter((each) => each.id === leaf.track);
	const holds = meant.length > 0 && meant.every((each) => each.status === leaf.status);
	const found = meant.map((each) => `${each.id} is ${each.status}`).join(", ") || "no such track";
	return answer(leaf, holds, `track ${leaf.track} is ${leaf.status}`, found, "wrong");
}
function judgeDate(facts, leaf) {
	const { now } = facts.repository;
	const text = factValue(facts, leaf.date) ?? valueAt(facts.head.raw, `due_dates.${leaf.date}`);
	const at = typeof text === "string" ? parseDate(text) ?? parseInstant(text) : void 0;
	const phrase = `date ${leaf.date} ${leaf.reached === "false" ? "is still to come" : leaf.before ? `is before ${leaf.before}` : leaf.after ? `is after ${leaf.after}` : leaf.within ? `is within ${leaf.within}` : "is reached"}`;
	if (at === void 0) return answer(leaf, false, phrase, "TBD", "absent");
	return answer(leaf, [
		leaf.reached === void 0 || leaf.reached === String(now >= at),
		leaf.before === void 0 || at < (parseDate(leaf.before) ?? 0),
		leaf.after === void 0 || at > (parseDate(leaf.after) ?? Infinity),
		leaf.within === void 0 || now <= addDuration(at, leaf.within)
	].every(Boolean), phrase, formatDay(at), "wrong");
}
function judgeRationale(facts, leaf) {
	const rationale = facts.head.state?.value.state_transition?.rationale;
	return answer(leaf, isKnown(rationale), "the move has a rationale", isKnown(rationale) ? "given" : "none", "wrong");
}

/**
* A maximum matching of people to seats: nobody is left out because somebody else was seated first. Seats that come
* first keep their place in being filled, whoever fills them in the end.
*/
function fillSeats(seats, choices) {
	const holder = /* @__PURE__ */ new Map();
	for (const seat of seats) place(seat, choices, holder, /* @__PURE__ */ new Set());
	return new Map([...holder].map(([person, seat]) => [seat, person]));
}
function place(seat, choices, holder, tried) {
	for (const person of choices(seat)) {
		if (tried.has(person)) continue;
		tried.add(person);
		const sitting = holder.get(person);
		if (sitting === void 0 || place(sitting, choices, holder, tried)) {
			holder.set(person, seat);
			return true;
		}
	}
	return false;
}

/** Fills the seats of gates that need different people by one matching; the other gates keep what they have. */
function seatEverybody(weighed) {
	const seated = /* @__PURE__ */ new Map();
	for (const group of distinctGroups(weighed)) {
		const seats = group.toSorted(byNeed).flatMap((each) => seatsOf$1(each).map((index) => ({
			weighed: each,
			index
		})));
		const filled = fillSeats(seats, (seat) => seat.weighed.approvals.map((approval) => who(seat.weighed, approval)));
		const holders = new Map([...filled].map(([seat, person]) => [person, seat.weighed]));
		for (const each of group) seated.set(each, each.approvals.filter((approval) => (holders.get(who(each, approval)) ?? each) === each));
	}
	return seated;
}
function who({ played }, approval) {
	return principal(played.facts.repository.policy, approval.person);
}
function seatsOf$1({ played }) {
	return Array.from({ length: seatCount(played) }, (_, index) => index);
}
function seatCount({ gate }) {
	return gate.approvers?.count ?? 0;
}
/** Seats that the change needs are filled first. */
function byNeed(a, b) {
	return Number(b.played.required) - Number(a.played.required) || Number(b.played.inPlay) - Number(a.played.inPlay) || compareText(a.played.gate.id, b.played.gate.id);
}
/** Gates of one scope that are linked by `distinct_from`, directly or through each other. */
function distinctGroups(weighed) {
	const groups = [];
	for (const each of weighed) {
		const linked = groups.filter((group) => group.some((other) => areDistinct(each, other)));
		const rest = groups.filter((group) => !linked.includes(group));
		groups.splice(0, groups.length, ...rest, [...linked.flat(), each]);
	}
	return groups;
}
function areDistinct(a, b) {
	if (a.played.scope !== b.played.scope) return false;
	const names = ({ played }, other) => played.gate.approvers?.distinctFrom.includes(other.played.gate.id) ?? false;
	return names(a, b) || names(b, a);
}

/** `launch:*` in one scope: the permit that a gate or an action means there. */
function permitIn(permit, scope) {
	return scope !== "*" && permit.endsWith(":*") ? permit.slice(0, -1) + scope : permit;
}
/** Whether what was given covers what is needed. `kind:*` covers every permit of its kind and nothing else. */
function covers(given, needed) {
	return given === needed || given.endsWith(":*") && needed.startsWith(given.slice(0, -1));
}

/** The ten states in order of precedence: the first row that holds is the status. */
const table = [
	{
		status: "rejected",
		when: ({ weighed }) => weighed.rejections.length > 0,
		because: ({ weighed }) => weighed.rejections.map((each) => `@${each.person.login} rejected it${each.because ? `: ${each.because}` : "."}`).join(" ")
	},
	{
		status: "blocked",
		when: (standing) => standing.blockers.length > 0 || standing.unreadable !== void 0,
		because: (standing) => standing.unreadable ?? `Open: ${standing.blockers.map((each) => `${each.id} (${each.text})`).join("; ")}.`
	},
	{
		status: "approved",
		when: (standing) => isFilled(standing, unconditional(standing)),
		because: (standing) => `Approved by ${people(unconditional(standing))}.`
	},
	{
		status: "conditional",
		when: (standing) => isFilled(standing, standing.seated),
		because: (standing) => `Approved by ${people(standing.seated)} while open: ${standing.openConditions.map((each) => each.text).join("; ")}.`
	},
	{
		status: "partial",
		when: (standing) => standing.seated.length > 0,
		because: (standing) => partly(standing)
	},
	{
		status: "superseded",
		when: ({ weighed }) => weighed.voided,
		because: ({ weighed }) => weighed.ignored.map((each) => each.detail).at(-1) ?? ""
	},
	{
		status: "expired",
		when: ({ weighed }) => weighed.expired,
		because: ({ weighed }) => weighed.ignored.find((each) => each.reason === "EXPIRED")?.detail ?? ""
	},
	{
		status: "requested",
		when: ({ played, askedOf, draftPull }) => askedOf.length > 0 || played.asked || played.required && !draftPull,
		because: ({ played, askedOf }) => askedOf.length > 0 ? `Asked of ${askedOf.join(", ")}.` : played.asked ? `Asked for by the label request:${played.gate.id}.` : "The move of this pull request needs it."
	},
	{
		status: "draft",
		when: ({ played, draftPull, draftArtifacts }) => draftArtifacts.length > 0 || draftPull && played.inPlay,
		because: ({ draftArtifacts }) => draftArtifacts.length > 0 ? `${draftArtifacts.join(", ")} is a draft.` : "The pull request is a draft."
	},
	{
		status: "unknown",
		when: () => true,
		because: () => "Nobody has asked for it and nothing gives it."
	}
];
function statusOf(standing) {
	const row = table.find((each) => each.when(standing));
	if (!row) throw new Error("the last row of the table always holds");
	return {
		status: row.status,
		because: row.because(standing)
	};
}
/** The permits of the gate that enough seated people gave. */
function grantedPermits(standing) {
	return neededPermits(standing.played).filter((permit) => seatedFor(standing.seated, permit) >= standing.seats);
}
function neededPermits({ gate, scope }) {
	return gate.permits.map((permit) => permitIn(permit, scope));
}
function isFilled(standing, approvals) {
	const { played, seats, missingChecks } = standing;
	return (seats > 0 || played.gate.checks.length > 0) && missingChecks.length === 0 && neededPermits(played).every((permit) => seatedFor(approvals, permit) >= seats);
}
function seatedFor(approvals, permit) {
	return approvals.filter((each) => each.kind !== "check" && each.permits.some((given) => covers(given, permit))).length;
}
function unconditional({ seated, openConditions }) {
	return seated.filter((each) => each.conditions.every((condition) => !openConditions.includes(condition)));
}
function partly({ seated, seats, played, missingChecks }) {
	const found = seated.filter((each) => each.kind !== "check").length;
	if (missingChecks.length > 0) return `Not green on the head: ${missingChecks.join(", ")}.`;
	if (found < seats) return `${found} of ${seats} people: ${people(seated)}.`;
	return `Only ${[...new Set(seated.flatMap((each) => each.permits))].join(", ") || "nothing"} is permitted; it takes ${neededPermits(played).join(", ")}.`;
}
function people(approvals) {
	return approvals.map((each) => each.person.human ? `@${each.person.login}` : each.person.login).join(", ");
}

/** What could not be read shuts the gate where it might fill the seats that readable people do not. */
function unreadable(weighed, seated) {
	const { played } = weighed;
	if (!played.facts.head.state) return "state.yaml cannot be read.";
	const missing = seatCount(played) - seated;
	const teams = unreadableTeams(played);
	if (missing <= 0 || teams.length === 0 || !played.inPlay) return void 0;
	const claimed = weighed.unreadable > 0 && weighed.unreadable >= missing;
	const nobodyElse = free(played).length < missing;
	return claimed || nobodyElse ? `The members of ${teams.join(", ")} cannot be read.` : void 0;
}
/** Readable people who may still decide the gate, as far as is known. */
function free(played) {
	const hands = handsIn(played);
	const isOut = (each) => each.id !== void 0 && dependence(played, hands, {
		login: each.login,
		id: each.id,
		human: true
	})?.reason.startsWith("SELF_") === true;
	return readablePeople(played).filter((each) => !isOut(each)).map((each) => each.login);
}
/** People and teams whose review was requested and who may decide the gate. */
function askedOf(played) {
	const { pull, policy } = played.facts.repository;
	if (!pull || !played.inPlay) return [];
	const people = pull.requestedPeople.filter((person) => eligibility(played, person).kind === "seat");
	const asked = rolesOf(policy, played.gate).flatMap((role) => role.teams).filter((team) => pull.requestedTeams.includes(team.split("/")[1] ?? ""));
	return [...people.map((person) => `@${person.login}`), ...asked.map((team) => `@${team}`)];
}
/** Who can bring the gate further: those who said no, the owners of blockers, or those who may still approve. */
function waitingFor(standing, rejected) {
	const { played, weighed, blockers, seated } = standing;
	if (rejected) return weighed.rejections.map((each) => `@${each.person.login}`);
	if (blockers.length > 0) return blockers.map((each) => `${each.owner ?? "TBD"}: close ${each.id}`);
	const done = new Set(seated.filter((each) => !standing.openConditions.some((open) => each.conditions.includes(open))).map((each) => each.person.login.toLowerCase()));
	const people = free(played).filter((login) => !done.has(login.toLowerCase())).map((login) => `@${login}`);
	const teams = rolesOf(played.facts.repository.policy, played.gate).flatMap((role) => role.teams.map((team) => `@${team}`));
	const names = [.../* @__PURE__ */ new Set([
		...people,
		...teams,
		...standing.missingChecks
	])];
	return names.length > 0 ? names : [played.gate.owner];
}

/** What each state means to a reader who has never seen the engine. */
const statusMeaning = {
	unknown: "nobody has asked for this approval and nothing gives it",
	draft: "what it would cover is still a draft",
	requested: "it has been asked for and waits for an answer",
	partial: "some of the people or permissions it needs are there, not all",
	approved: "the named people approved exactly this content",
	rejected: "somebody who may decide said no",
	expired: "it was given and its time is over",
	superseded: "it was given for other content, or was withdrawn",
	blocked: "an open blocker, or something that could not be read, stands in the way",
	conditional: "it holds within the listed limits while a condition is open"
};
/** Why a piece of evidence does not count. Codes are extended, never renamed. */
const ignoredReasons = {
	SELF_AUTHOR: "wrote this pull request",
	SELF_CONTRIBUTOR: "wrote or pushed a part of what is approved",
	NOT_ELIGIBLE: "holds no role that may decide this gate",
	STALE_CONTENT: "approved other content than what stands here now",
	DISMISSED: "the review was dismissed",
	BOT: "is not a person",
	UNKNOWN_USER: "the account no longer exists",
	AMBIGUOUS_GATE: "the review does not say which gate it means",
	WRONG_GATE: "the review names another gate",
	WRONG_SCOPE: "the review names another scope",
	EXPIRED: "its time is over",
	EDITED: "the review was edited after it was submitted",
	NOT_SUBMITTED: "the review is not submitted",
	RETARGETED: "was given for another base branch",
	CANNOT_VERIFY: "cannot be checked with what could be read",
	UNATTRIBUTED: "a commit belongs to no known account, so independence cannot be proven",
	DUPLICATE_PERSON: "this person already fills another seat",
	SUPERSEDED_BY_LATER: "the same person said something later",
	NOT_AN_APPROVAL: "asks for approval in a review that is not in state Approve",
	NOTHING_COVERED: "there is nothing here that this gate covers",
	NO_DOCUMENT: "no attested document stands behind it",
	WITHDRAWN: "the label was removed",
	WRONG_KIND: "is a kind of evidence that this gate does not take",
	FUTURE: "is dated in the future",
	AFTER_MERGE: "was given after the merge",
	SETUP: "nothing can be approved before the settings are on the default branch"
};
const evidenceKinds = [
	"review",
	"label",
	"check",
	"document"
];

/** The clock of whoever dates evidence may run ahead of ours by this much. */
const SKEW = 3e5;
function weigh(played, claims) {
	const hands = handsIn(played);
	const judged = claims.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity)).map((claim) => ({
		claim,
		refusal: refusalOf(played, hands, claim)
	}));
	const last = lastWords(played, judged);
	const counted = judged.filter((each) => last.has(each) && !each.refusal).map((each) => each.claim);
	const standing = judged.filter((each) => last.has(each));
	return {
		played,
		approvals: counted.filter((claim) => claim.verdict === "approve").map((claim) => approvalOf(played, claim)),
		rejections: counted.filter((claim) => claim.verdict === "reject").flatMap(rejectionOf),
		ignored: judged.flatMap((each) => ignoredOf(each, last.has(each))),
		voided: standing.some((each) => isVoid(played, each)),
		expired: standing.some((each) => each.refusal?.reason === "EXPIRED"),
		unreadable: standing.filter((each) => isUnreadable(played, each.claim)).length
	};
}
/** The first reason that holds, in the order in which a person should hear them. */
function refusalOf(played, hands, claim) {
	if (claim.verdict !== "approve") return refusedPerson(played, claim);
	const reasons = [
		() => played.facts.repository.policy.setup ? {
			reason: "SETUP",
			detail: "Merge the settings first."
		} : void 0,
		() => refusedPerson(played, claim),
		() => claim.recorded || claim.kind === "check" || !claim.person ? void 0 : dependence(played, hands, claim.person),
		() => retargeted(played, claim),
		() => misdated(played, claim),
		() => played.subject.empty && claim.kind !== "check" ? nothing(played) : void 0,
		() => claim.refusals.find((refusal) => refusal !== void 0),
		() => overdue(played, claim)
	];
	for (const reason of reasons) {
		const refusal = reason();
		if (refusal) return refusal;
	}
}
/** Misaddressed evidence is told as such before anything is said about the person. */
function refusedPerson(played, claim) {
	if (claim.kind === "check" || claim.recorded) return void 0;
	const { person } = claim;
	if (!person) return unnamed(claim);
	if (!person.human) return {
		reason: "BOT",
		detail: `${person.login} is not a person.`
	};
	const answer = eligibility(played, person);
	if (answer.kind === "seat") return void 0;
	if (answer.kind === "unreadable") return {
		reason: "CANNOT_VERIFY",
		detail: `The members of ${answer.team} cannot be read, so whether @${person.login} is one is not known.`
	};
	const roles = played.gate.approvers?.roles.join(" or ") ?? "nobody yet";
	return {
		reason: "NOT_ELIGIBLE",
		detail: `@${person.login} is not ${roles}, who decides ${played.gate.id}.`
	};
}
function unnamed(claim) {
	return (claim.kind === "label" && claim.at === void 0 ? claim.refusals.find((each) => each !== void 0) : void 0) ?? {
		reason: "UNKNOWN_USER",
		detail: "The account that gave it no longer exists."
	};
}
function retargeted(played, claim) {
	const moved = played.facts.repository.pull?.timeline.findLast((event) => event.kind === "retargeted");
	if (claim.recorded || moved?.kind !== "retargeted" || (claim.at ?? 0) >= moved.at) return void 0;
	return {
		reason: "RETARGETED",
		detail: "The pull request has another base branch since; approve again."
	};
}
function misdated(played, claim) {
	const { now, pull } = played.facts.repository;
	if (claim.at !== void 0 && claim.at > now + SKEW) return {
		reason: "FUTURE",
		detail: `It is dated ${formatInstant(claim.at)}, which is still to come.`
	};
	if (claim.at === void 0 || pull?.mergedAt === void 0 || claim.at <= pull.mergedAt) return void 0;
	return {
		reason: "AFTER_MERGE",
		detail: `It came after the merge of ${formatInstant(pull.mergedAt)}.`
	};
}
function nothing(played) {
	return {
		reason: "NOTHING_COVERED",
		detail: `There is no live ${played.gate.covers?.join(", ") ?? "the stage's artifacts"} here to approve.`
	};
}
function overdue(played, claim) {
	const expiresAt = expiryOf$1(played, claim);
	if (expiresAt === void 0 || played.facts.repository.now < expiresAt) return void 0;
	return {
		reason: "EXPIRED",
		detail: `It expired at ${formatInstant(expiresAt)}.`
	};
}
/** The reviewer's own date or the gate's term, whichever is first. */
function expiryOf$1(played, claim) {
	const { validFor } = played.gate;
	const term = validFor === void 0 || claim.at === void 0 ? void 0 : addDuration(claim.at, validFor);
	if (term === void 0 || claim.until === void 0) return term ?? claim.until;
	return Math.min(term, claim.until);
}
/**
* The last thing each person said to the gate. What was addressed elsewhere, or was never submitted, is no opinion and
* neither replaces one nor is replaced.
*/
function lastWords(played, judged) {
	const { policy } = played.facts.repository;
	const last = /* @__PURE__ */ new Map();
	for (const each of judged) {
		if (each.refusal && NO_OPINION.has(each.refusal.reason)) continue;
		const { person, kind } = each.claim;
		last.set(person?.human ? String(principal(policy, person)) : `${kind} ${person?.login ?? ""}`, each);
	}
	return new Set(last.values());
}
const NO_OPINION = /* @__PURE__ */ new Set([
	"AMBIGUOUS_GATE",
	"WRONG_GATE",
	"WRONG_SCOPE",
	"NOT_SUBMITTED",
	"NOT_AN_APPROVAL"
]);
const VOID = /* @__PURE__ */ new Set([
	"STALE_CONTENT",
	"DISMISSED",
	"WITHDRAWN",
	"CANNOT_VERIFY",
	"RETARGETED"
]);
function isVoid(played, { claim, refusal }) {
	if (!refusal || claim.verdict !== "approve" || claim.kind === "check" || !claim.person) return false;
	return claim.recorded !== void 0 && refusal.reason === "NOT_ELIGIBLE" || VOID.has(refusal.reason) && !isUnreadable(played, claim);
}
/** A person whose membership nobody could read: neither eligible nor not. */
function isUnreadable(played, claim) {
	return claim.verdict === "approve" && !claim.recorded && claim.person?.human === true && eligibility(played, claim.person).kind === "unreadable";
}
function approvalOf(played, claim) {
	const { gate, scope } = played;
	const person = claim.person ?? {
		login: "",
		id: 0,
		human: false
	};
	const answer = claim.person ? eligibility(played, claim.person) : void 0;
	const live = answer?.kind === "seat" ? answer.seat : { role: claim.kind };
	return {
		kind: claim.kind,
		person,
		seat: claim.recorded?.seat ?? live,
		evidence: claim.evidence,
		permits: claim.permits ?? gate.permits.map((permit) => permitIn(permit, scope)),
		conditions: claim.condition ? [claim.condition] : [],
		submittedAt: claim.at ?? 0,
		expiresAt: expiryOf$1(played, claim),
		carriedFrom: claim.recorded?.pull
	};
}
function rejectionOf(claim) {
	return claim.person ? [{
		person: claim.person,
		evidence: claim.evidence,
		because: claim.because
	}] : [];
}
/** Every approval that does not count is told. A rejection that its author replaced is not one. */
function ignoredOf({ claim, refusal }, isLast) {
	if (claim.verdict !== "approve" || isLast && !refusal) return [];
	const { person, kind, evidence } = claim;
	const { reason, detail, presentation } = refusal ?? later(claim);
	return [{
		login: person?.login ?? "ghost",
		id: person?.id,
		kind,
		reason,
		detail: detail || ignoredReasons[reason],
		evidence,
		...presentation ? { presentation } : {}
	}];
}
function later(claim) {
	return {
		reason: "SUPERSEDED_BY_LATER",
		detail: `@${claim.person?.login ?? "ghost"} answered again later.`
	};
}

/**
* Judges the gates of every engagement of a change together: a review speaks to gates of several engagements, and must
* say which.
*/
function judgeGates(all) {
	const plays = all.map(playOf);
	const ballots = dealBallots(plays, all[0]?.repository.pull);
	return plays.map((play) => judgePlay(play, ballots));
}
function judgePlay(play, ballots) {
	const weighed = play.gates.map((played) => weigh(played, claimsOf(played, ballots)));
	const seated = seatEverybody(weighed);
	const gates = weighed.map((each) => resultOf(each, seated.get(each) ?? each.approvals)).toSorted((a, b) => compareText(a.gate, b.gate) || compareText(a.scope, b.scope));
	const requirements = (play.move?.transition?.requires ?? []).map((each) => judgePredicate(play.facts, gates, each));
	return {
		...play.facts,
		move: play.move,
		scopes: play.scopes,
		gates,
		requirements
	};
}
/** All evidence that speaks to a gate; of the kinds it does not take, only what says no is heard. */
function claimsOf(played, ballots) {
	const votes = ballots.get(played) ?? [];
	const live = sources.flatMap((source) => source.claims(played, votes));
	return [...recordedClaims(played), ...live.map((claim) => isTaken$1(played, claim) ? claim : refuseKind(played, claim))];
}
function isTaken$1(played, claim) {
	return played.gate.evidence.includes(claim.kind);
}
function refuseKind(played, claim) {
	const detail = `${played.gate.id} takes ${played.gate.evidence.join(" or ")} as evidence, not a ${claim.kind}.`;
	return {
		...claim,
		refusals: [{
			reason: "WRONG_KIND",
			detail
		}]
	};
}
function resultOf(weighed, seated) {
	const { played } = weighed;
	const standing = standingOf$1(weighed, seated);
	const { status, because } = statusOf(standing);
	return {
		gate: played.gate.id,
		scope: played.scope,
		status,
		required: played.required,
		inPlay: played.inPlay,
		open: (status === "approved" || status === "conditional") && played.gate.accepts.includes(status),
		subject: played.subject,
		approvals: seated,
		ignored: [...weighed.ignored, ...standing.surplus],
		rejections: weighed.rejections,
		permits: grantedPermits(standing),
		conditions: standing.openConditions,
		remainingBlockers: standing.blockers.map((each) => `${each.id}: ${each.text}`),
		waitingFor: status === "approved" ? [] : waitingFor(standing, status === "rejected"),
		because
	};
}
function standingOf$1(weighed, seated) {
	const { played } = weighed;
	const { facts, gate, scope } = played;
	const seats = seatCount(played);
	const artifacts = coveredArtifacts({
		adapter: facts.adapter,
		leaving: facts.base?.state?.value.stage
	}, gate, scope, facts.head);
	return {
		played,
		weighed,
		seated,
		surplus: weighed.approvals.filter((each) => !seated.includes(each)).map(surplusOf),
		seats,
		missingChecks: missingChecks(played),
		blockers: blockersOfGate(facts, gate.id, scope),
		openConditions: seated.flatMap((each) => each.conditions).filter((condition) => isOpenCondition(facts, condition)),
		unreadable: unreadable(weighed, seated.length),
		askedOf: askedOf(played),
		draftPull: facts.repository.pull?.draft ?? false,
		draftArtifacts: artifacts.filter((each) => each.status === "draft").map((each) => each.id)
	};
}
function surplusOf(approval) {
	const detail = `@${approval.person.login} already fills a seat of a gate that needs somebody else.`;
	return {
		login: approval.person.login,
		id: approval.person.id,
		kind: approval.kind,
		reason: "DUPLICATE_PERSON",
		detail,
		evidence: approval.evidence
	};
}
/** A condition that names a blocker ends when that blocker does; any other when somebody approves again without it. */
function isOpenCondition(facts, condition) {
	if (condition.closes === void 0) return true;
	return !(facts.head.state?.value.blockers?.some((each) => each.id === condition.closes) ?? false) || standingBlockers(facts).some((each) => each.id === condition.closes);
}

/**
* What a merge would record: the difference between base and head, as events. The same input gives the same events in
* the same order. Rewording something is no event; changing who owns it, or what it stops, is.
*/
function eventsOf(c) {
	const base = c.base?.state?.value ?? {};
	const head = c.head.state?.value;
	if (!head) return [];
	return [
		...moved$2(c),
		...artifactEvents(c),
		...blockerEvents(base, head),
		...decisionEvents(base, head),
		...trackEvents(base, head),
		...scopeEvents(c),
		...ownerEvents(base, head),
		...approvalEvents(c),
		...recoveryEvents(base, head)
	];
}
function moved$2(c) {
	return c.move ? [{
		type: "stage_changed",
		from: c.move.from,
		to: c.move.to
	}] : [];
}
function artifactEvents(c) {
	const before = byId(c.base?.artifacts ?? []);
	return c.head.artifacts.toSorted((a, b) => compareText(a.id, b.id)).flatMap((artifact) => {
		const old = before.get(artifact.id);
		const fields = {
			artifact: artifact.id,
			version: artifact.version ?? "TBD",
			status: artifact.status
		};
		if (!old) return [{
			type: "artifact_created",
			...fields
		}];
		return old.blob === artifact.blob ? [] : [{
			type: "artifact_revised",
			...fields
		}];
	});
}
function byId(entries) {
	return new Map(entries.map((each) => [each.id, each]));
}
function blockerEvents(base, head) {
	const before = byId((base.blockers ?? []).filter(isOpen));
	const after = byId((head.blockers ?? []).filter(isOpen));
	const added = [...after.values()].flatMap((each) => {
		const old = before.get(each.id);
		return old && old.owner === each.owner && JSON.stringify(old.blocks) === JSON.stringify(each.blocks) ? [] : [{
			type: "blocker_added",
			blocker: each.id,
			owner: each.owner ?? "TBD",
			blocks: (each.blocks ?? []).join(" ")
		}];
	});
	const removed = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({
		type: "blocker_removed",
		blocker: id
	}));
	return [...added, ...removed];
}
function decisionEvents(base, head) {
	const before = byId(base.decision_log ?? []);
	return (head.decision_log ?? []).filter((each) => !before.has(each.id)).map((each) => ({
		type: "decision_recorded",
		decision: each.id,
		by: each.by ?? "TBD"
	}));
}
const RUNNING = [
	"draft",
	"active",
	"blocked",
	"waiting",
	"stalled"
];
function trackEvents(base, head) {
	const before = byId(base.active_tracks ?? []);
	const after = byId(head.active_tracks ?? []);
	const runs = (track) => track !== void 0 && RUNNING.includes(track.status);
	const started = [...after.values()].filter((each) => runs(each) && !runs(before.get(each.id)));
	const closed = [...before.values()].filter((each) => runs(each) && !runs(after.get(each.id)));
	return [...started.map((each) => ({
		type: "track_started",
		track: each.id,
		status: each.status,
		scope: each.scope ?? "*"
	})), ...closed.map((each) => ({
		type: "track_closed",
		track: each.id,
		status: after.get(each.id)?.status ?? "removed"
	}))];
}
/** A scope that nothing named before, or that nothing names any more. */
function scopeEvents(c) {
	const before = new Set(c.base ? named$2(c.base.artifacts, c.base.state?.value.active_tracks) : []);
	const after = new Set(named$2(c.head.artifacts, c.head.state?.value.active_tracks));
	if (!c.base) return [];
	const added = [...after].filter((scope) => !before.has(scope)).map((scope) => ({
		type: "scope_changed",
		scope,
		change: "added"
	}));
	const removed = [...before].filter((scope) => !after.has(scope)).map((scope) => ({
		type: "scope_changed",
		scope,
		change: "removed"
	}));
	return [...added, ...removed];
}
function named$2(artifacts, tracks = []) {
	return [...artifacts.map((each) => each.scope), ...tracks.map((each) => each.scope ?? "*")].filter((scope) => scope !== "*").toSorted();
}
function ownerEvents(base, head) {
	const whole = base.owner !== void 0 && base.owner !== head.owner ? [{
		type: "owner_changed",
		of: "engagement",
		from: base.owner,
		to: head.owner
	}] : [];
	const before = byId(base.active_tracks ?? []);
	const tracks = (head.active_tracks ?? []).flatMap((each) => {
		const old = before.get(each.id);
		return old && old.owner !== each.owner ? [{
			type: "owner_changed",
			of: `track:${each.id}`,
			from: old.owner ?? "TBD",
			to: each.owner ?? "TBD"
		}] : [];
	});
	return [...whole, ...tracks];
}
/** A gate whose answer this change gives, withdraws or asks for. What was recorded already is no event. */
function approvalEvents(c) {
	return c.gates.flatMap((gate) => {
		const live = gate.approvals.filter((each) => each.carriedFrom === void 0);
		const where = {
			gate: gate.gate,
			scope: gate.scope,
			status: gate.status
		};
		if (live.length > 0 || gate.rejections.length > 0) return [{
			type: "approval_changed",
			...where
		}];
		if (c.record.approvals.some((each) => each.gate === gate.gate && each.scope === gate.scope) && gate.approvals.length === 0) return [{
			type: "approval_changed",
			...where
		}];
		return gate.status === "requested" ? [{
			type: "approval_requested",
			...where
		}] : [];
	});
}
function recoveryEvents(base, head) {
	const chosen = head.rollback_or_recovery_action;
	if (chosen === void 0 || chosen === "TBD" || chosen === base.rollback_or_recovery_action) return [];
	return [{
		type: "recovery_action_selected",
		action: chosen
	}];
}

function judgeRules(c, rules) {
	return rules.flatMap((rule) => "check" in rule ? rule.check(c).map((report) => waived(c, rule, found(rule, report))) : []);
}
function judgeRepository(repository, rules) {
	return sorted([...rules.flatMap((rule) => "checkRepository" in rule ? rule.checkRepository(repository).map((report) => found(rule, report).finding) : []), ...problemFindings(repository.problems, rules)]);
}
/** What reading found wrong, as the rule that stands for it reports it. */
function problemFindings(problems, rules) {
	return problems.map(({ code, place, message, fix }) => {
		const rule = rules.find((each) => each.code === code);
		if (!rule) throw new Error(`no rule has the code ${code}`);
		return found(rule, {
			place,
			message: sentence$1(message),
			fix: sentence$1(fix)
		}).finding;
	});
}
function sentence$1(text) {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}
function sorted(findings) {
	return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()].toSorted(compareFindings);
}
function found(rule, report) {
	const { place, message, fix } = report;
	return {
		finding: {
			rule: rule.code,
			name: rule.id,
			severity: report.severity ?? rule.severity,
			file: place.file,
			line: place.line,
			column: place.column,
			message,
			fix
		},
		action: report.action
	};
}
/** An exception of the base turns an error into a notice that names it. A locked rule takes two people. */
function waived(c, rule, found) {
	if (found.finding.severity === "notice") return found;
	const exception = exceptionFor(c, {
		rule: rule.code,
		scope: found.action?.scope ?? "*"
	}) ?? exceptionFor(c, {
		rule: rule.id,
		scope: "*"
	});
	if (!exception || rule.locked && (exception.second === void 0 || exception.second === exception.by)) return found;
	const message = `${found.finding.message} Excepted by ${exception.id} (${exception.by}, until ${exception.until}).`;
	return {
		action: found.action,
		finding: {
			...found.finding,
			severity: "notice",
			message
		}
	};
}

/** The smallest useful next step: what is wrong first, then who must answer, then the earliest artifact that is missing. */
function nextStep$2(c, findings) {
	const state = c.head.state?.value;
	const stage = stageOf(c.adapter, state?.stage);
	const owner = state?.owner ?? "TBD";
	const about = {
		skill: stage?.owner ?? "",
		decision: isKnown(state?.next_decision_needed) ? state?.next_decision_needed ?? "" : "",
		recovery: isKnown(state?.rollback_or_recovery_action) ? state?.rollback_or_recovery_action ?? "" : ""
	};
	const wrong = findings.find((each) => each.severity === "error");
	if (wrong) return {
		...about,
		action: `${wrong.message} ${wrong.fix}`,
		owner
	};
	const waiting = c.gates.find((each) => each.required && !each.open);
	if (waiting) return {
		...about,
		action: `Answer gate ${waiting.gate}: ${waiting.because}`,
		owner: waiting.waitingFor.join(", ")
	};
	const asked = findings.find((each) => each.severity === "waiting");
	if (asked) return {
		...about,
		action: `${asked.message} ${asked.fix}`,
		owner
	};
	if (about.decision !== "") return {
		...about,
		action: `Decide: ${about.decision}`,
		owner
	};
	return {
		...about,
		...missingArtifact(c, owner)
	};
}
/** The first artifact of the stage that is not there in final form; where all are, the way onwards. */
function missingArtifact(c, owner) {
	const stage = stageOf(c.adapter, c.head.state?.value.stage);
	const missing = stage?.artifacts.find((type) => !c.head.artifacts.some((each) => each.type === type && each.status === "current"));
	if (missing !== void 0) return {
		action: `Write the ${missing} and make it current.`,
		owner
	};
	const onwards = c.adapter.transitions.find((each) => each.from === stage?.id && (each.kind === "forward" || each.kind === "terminal"));
	return {
		action: onwards ? `Move to ${onwards.to}.` : "Nothing is left to do here.",
		owner
	};
}

/** What is right, what is wrong, who must act, and what a merge would record. */
function planVerdict(repository, cases, unjudged, rules) {
	const findings = judgeRepository(repository, rules);
	const engagements = [...cases.map((each) => engagementVerdict(each, rules)), ...unjudged.map((each) => unjudgedVerdict(each, rules))].toSorted((a, b) => a.id < b.id ? -1 : 1);
	const { change, policy, now } = repository;
	return {
		schema: "countersign/verdict@1",
		base: change.base,
		head: change.head,
		as_of: formatInstant(now),
		conclusion: conclude([...findings, ...engagements.flatMap((each) => each.findings)]),
		...policy.trial ? { trial: true } : {},
		...policy.setup ? { setup: true } : {},
		policy_changes: change.policyChanges,
		findings,
		engagements
	};
}
/** Errors fail; where nothing is wrong but somebody is missing, people are needed. */
function conclude(findings) {
	if (findings.some((each) => each.severity === "error")) return "failure";
	return findings.some((each) => each.severity === "waiting") ? "action_required" : "success";
}
function engagementVerdict(c, rules) {
	const found = judgeRules(c, rules);
	const findings = sorted([...problemFindings(c.head.problems, rules), ...found.filter((each) => each.action === void 0 || isAttempted(c, each)).map((each) => each.finding)]);
	return {
		id: c.id,
		workflow_type: c.adapter.type,
		stage: stages$1(c.base, c.head),
		findings,
		gates: c.gates.map(gateVerdict),
		actions: actionVerdicts(c, found),
		events: eventsOf(c),
		next: nextStep$2(c, findings)
	};
}
function unjudgedVerdict({ id, workflowType, base, head, problems }, rules) {
	return {
		id,
		workflow_type: workflowType,
		stage: stages$1(base, head),
		findings: sorted(problemFindings([...head.problems, ...problems], rules)),
		gates: [],
		actions: [],
		events: [],
		next: {
			skill: "",
			action: "Fix what cannot be read.",
			owner: head.state?.value.owner ?? "TBD",
			decision: "",
			recovery: ""
		}
	};
}
function stages$1(base, head) {
	return {
		base: base?.state?.value.stage ?? null,
		head: head.state?.value.stage ?? null
	};
}
function gateVerdict(result) {
	return {
		gate: result.gate,
		scope: result.scope,
		status: result.status,
		required: result.required,
		because: result.because,
		approvals: result.approvals.map((each) => ({
			login: each.person.login,
			id: each.person.id,
			evidence: each.evidence,
			permits: each.permits,
			expires_at: each.expiresAt === void 0 ? null : formatInstant(each.expiresAt),
			role: each.seat.role,
			...each.seat.team === void 0 ? {} : { team: each.seat.team },
			...each.seat.delegatedBy === void 0 ? {} : { delegated_by: each.seat.delegatedBy },
			...each.carriedFrom === void 0 ? {} : { pull_request: each.carriedFrom }
		})),
		ignored: result.ignored.map(({ login, id, reason, detail, evidence }) => ({
			login,
			id: id ?? null,
			reason,
			detail,
			evidence
		})),
		conditions: result.conditions.map((each) => each.text),
		remaining_blockers: result.remainingBlockers,
		waiting_for: result.waitingFor
	};
}
/** Whether the change itself asks for the action. */
function isAttempted(c, { action }) {
	const before = c.base?.state?.value.actions_requested ?? [];
	return (c.head.state?.value.actions_requested ?? []).some((each) => each.action === action?.id && [
		void 0,
		"*",
		action.scope
	].includes(each.scope) && !before.some((old) => JSON.stringify(old) === JSON.stringify(each)));
}
/** Every action for every scope, with each reason that stands in its way. */
function actionVerdicts(c, found) {
	return c.adapter.actions.toSorted((a, b) => a.id < b.id ? -1 : 1).flatMap((action) => c.scopes.map((scope) => {
		const against = found.filter(({ action: stopped, finding }) => stopped?.id === action.id && stopped.scope === scope && finding.severity !== "notice");
		const because = [...new Set(against.map(({ finding }) => `${finding.rule}: ${finding.message}`))];
		const broken = c.head.state ? because : ["CS-SCH-001: state.yaml cannot be read.", ...because];
		return {
			action: action.id,
			scope,
			allowed: broken.length === 0,
			because: broken
		};
	}));
}

/** The gates that stand in the way of the change's own move. */
function shutGates(c) {
	const wanting = c.requirements.flatMap(failures).flatMap(({ leaf }) => leaf && "gate" in leaf ? [leaf.gate] : []);
	return c.gates.filter((each) => each.required && !each.open && wanting.includes(each.gate) && !exceptionFor(c, {
		gate: each.gate,
		scope: each.scope
	}));
}
/** Where the move is asked for. */
function placeOfMove(c) {
	const key = c.move?.byStatus === true ? "workflow_status" : "stage";
	return c.head.state?.at([key]) ?? {
		file: statePath(c.id),
		line: 1,
		column: 1
	};
}
const voiding = [
	"STALE_CONTENT",
	"DISMISSED",
	"WITHDRAWN",
	"RETARGETED"
];
/** The newest evidence that once held a superseded gate and holds it no more. */
function voidedEvidence(gate) {
	if (gate.status !== "superseded") return void 0;
	const last = (reasons) => gate.ignored.findLast((each) => reasons.includes(each.reason));
	return last(voiding) ?? last(["CANNOT_VERIFY"]) ?? last(["NOT_ELIGIBLE"]);
}
/** "`commercial` for `pilot`", or the gate alone where nothing names a scope. */
function gateName({ gate, scope }) {
	return scope === "*" ? `\`${gate}\`` : `\`${gate}\` for \`${scope}\``;
}
/** What to do so that the gate opens. */
function stepTowards(gate) {
	const who = gate.waitingFor.join(", ");
	if (gate.remainingBlockers.length > 0) return `Clear what blocks ${gateName(gate)}: ${who}.`;
	if (gate.status === "rejected") return `Revise what ${gateName(gate)} covers and ask ${who} again.`;
	if (gate.status === "conditional") return `Close each condition of ${gateName(gate)}, or ask ${who} to approve without it.`;
	return `Ask ${who} to approve ${gateName(gate)}.`;
}

const rule$63 = {
	id: "approval-carried-over",
	code: "CS-APR-015",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "An earlier approval still holds, because nothing that it covers has changed.",
	why: "People should not have to approve the same content twice, and should see when they do not have to.",
	check: (c) => c.gates.filter((gate) => gate.inPlay && gate.open && gate.approvals.every((each) => each.carriedFrom !== void 0)).flatMap((gate) => {
		const from = gate.approvals.map((each) => `@${each.person.login} in #${each.carriedFrom ?? "?"}`).join(", ");
		const what = gate.subject.artifacts.join(", ") || "what it covers";
		const message = `${gateName(gate)} still holds, given by ${from}; ${what} did not change.`;
		return from === "" ? [] : [{
			place: placeOfMove(c),
			message,
			fix: "Nothing to do."
		}];
	})
};

const rule$62 = {
	id: "approval-claimed",
	code: "CS-APR-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "No file claims an approval.",
	why: "Anybody can write into a file that something is approved; only what a named person did is evidence.",
	reading: true
};

const rule$61 = {
	id: "approval-does-not-count",
	code: "CS-APR-016",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "Every approval that is not counted is told, with the reason.",
	why: "Somebody who approved in vain, and hears nothing, believes that the work goes on.",
	check: (c) => c.gates.filter((gate) => gate.inPlay).flatMap((gate) => gate.ignored.filter((each) => !isReplaced(gate, each)).map((each) => ({
		gate,
		each
	}))).map(({ gate, each }) => ({
		place: placeOfMove(c),
		message: messageOf(gate, each),
		fix: nextStep$1(gate, each)
	}))
};
/** Whoever has an approval that counts need not hear of the ones before it. */
function isReplaced(gate, ignored) {
	return gate.approvals.some((each) => each.person.id === ignored.id);
}
function messageOf(gate, { login, kind, reason, detail }) {
	const told = ignoredReasons[reason];
	const more = detail === told ? "" : ` ${detail}`;
	return `${kind === "check" ? `The check ${login}` : `The ${kind} by @${login}`} does not count for ${gateName(gate)} (${reason}: ${told}).${more}`;
}
function nextStep$1(gate, ignored) {
	const step = steps$1[ignored.reason];
	const others = gate.waitingFor.filter((each) => each !== `@${ignored.login}`);
	const who = others.length > 0 ? others.join(", ") : "somebody else whom the roster allows";
	return step.replaceAll("{login}", ignored.login).replaceAll("{gate}", gate.gate).replaceAll("{who}", who);
}
const again = "Ask @{login} to look at the change and approve again.";
const another = "Ask {who} to approve `{gate}`.";
const named$1 = "Ask @{login} to submit a review that says `/approve {gate}`.";
const steps$1 = {
	SELF_AUTHOR: another,
	SELF_CONTRIBUTOR: another,
	NOT_ELIGIBLE: another,
	STALE_CONTENT: again,
	DISMISSED: again,
	BOT: another,
	UNKNOWN_USER: another,
	AMBIGUOUS_GATE: named$1,
	WRONG_GATE: named$1,
	WRONG_SCOPE: named$1,
	EXPIRED: "Ask @{login} to renew it by a new approval.",
	EDITED: "Ask @{login} to submit the review anew instead of editing it.",
	NOT_SUBMITTED: "Ask @{login} to submit the review.",
	RETARGETED: again,
	CANNOT_VERIFY: "Make what could not be read readable, or ask {who} to approve `{gate}`.",
	UNATTRIBUTED: "Map the commit's author to an account under `emails:` of the roster, or rewrite the commit.",
	DUPLICATE_PERSON: "Ask {who} to fill the other seat of `{gate}`.",
	SUPERSEDED_BY_LATER: "Nothing to do: the later answer counts.",
	NOT_AN_APPROVAL: "Ask @{login} to submit the review as Approve.",
	NOTHING_COVERED: "Add what `{gate}` covers, then ask @{login} again.",
	NO_DOCUMENT: "Run `countersign attest FILE --for ID@vN --gate {gate} --signer NAME`, then ask @{login} again.",
	WITHDRAWN: "Ask @{login} to set the label again, if it still holds.",
	WRONG_KIND: "Ask for the kind of evidence that `{gate}` takes.",
	FUTURE: "Ask @{login} to approve again; the clock that dated it was wrong.",
	AFTER_MERGE: "Nothing to do here; it counts for nothing that is merged already.",
	SETUP: "Merge the settings first, then ask @{login} again."
};

const rule$60 = {
	id: "approval-expired",
	code: "CS-APR-004",
	severity: "waiting",
	blocks: "transition",
	locked: false,
	summary: "A needed approval is still in its time.",
	why: "Prices, risks and people change; an approval says for how long its giver stands by it.",
	check: (c) => shutGates(c).filter((gate) => gate.status === "expired").map((gate) => ({
		place: placeOfMove(c),
		message: `${gateName(gate)}: ${expiryOf(gate)}`,
		fix: stepTowards(gate)
	}))
};
function expiryOf(gate) {
	const last = gate.ignored.findLast((each) => each.reason === "EXPIRED");
	return last ? `the approval by @${last.login} is over. ${last.detail}` : gate.because;
}

const rule$59 = {
	id: "approval-of-other-content",
	code: "CS-APR-003",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "A needed approval is for the content that stands here now.",
	why: "An approval is worth what its giver read; a byte that changed afterwards was read by nobody.",
	check: (c) => shutGates(c).flatMap((gate) => report$9(c, gate, voidedEvidence(gate)))
};
function report$9(c, gate, evidence) {
	const other = evidence?.reason === "STALE_CONTENT" || evidence?.reason === "CANNOT_VERIFY";
	if (!evidence || !other || evidence.presentation) return [];
	const who = evidence.id === void 0 ? gate.waitingFor.join(", ") : `@${evidence.login}`;
	return [{
		place: placeOfMove(c),
		message: `@${evidence.login} approved ${gateName(gate)} for other content than stands here now: ${evidence.detail}`,
		fix: `Ask ${who} to look at the changed parts and approve again.`
	}];
}

const rule$58 = {
	id: "approval-rejected",
	code: "CS-APR-008",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "Nobody who may decide a needed gate has said no.",
	why: "A no that others can outvote or wait out protects nobody.",
	check: (c) => shutGates(c).flatMap((gate) => gate.rejections.map(({ person, because }) => ({
		place: placeOfMove(c),
		message: `@${person.login} rejected ${gateName(gate)}${because === "" ? "" : `: ${because.trim().replace(/\.$/, "")}`}.`,
		fix: `Revise and ask @${person.login} again, or record a decision to stop.`
	})))
};

const rule$57 = {
	id: "approval-superseded",
	code: "CS-APR-005",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "A needed approval was not taken back or replaced.",
	why: "What was dismissed, withdrawn or given under another policy must not be used once more.",
	check: (c) => shutGates(c).flatMap((gate) => report$8(c, gate, voidedEvidence(gate)))
};
function report$8(c, gate, evidence) {
	if (!evidence || evidence.reason === "STALE_CONTENT" || evidence.reason === "CANNOT_VERIFY") return [];
	const message = `The approval of ${gateName(gate)} by @${evidence.login} no longer holds: ${evidence.detail}`;
	return [{
		place: placeOfMove(c),
		message,
		fix: stepTowards(gate)
	}];
}

/** The headings of a body, both forms; what stands in a fenced block is none. */
function headingsOf(body) {
	const lines = body.text.split(/\r?\n/);
	const fenced = fencedLines(lines);
	return lines.flatMap((line, index) => {
		const text = fenced.has(index) ? void 0 : hashed(line) ?? underlined(line, lines[index + 1]);
		return text === void 0 ? [] : [{
			text,
			line: body.line + index
		}];
	});
}
function hashed(line) {
	return /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
}
function underlined(line, next) {
	return line.trim() !== "" && /^ {0,3}(?:=+|-+)[ \t]*$/.test(next ?? "") ? line.trim() : void 0;
}
function fencedLines(lines) {
	const inside = /* @__PURE__ */ new Set();
	let fence;
	lines.forEach((line, index) => {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark !== void 0 || fence !== void 0) inside.add(index);
		if (fence === void 0) fence = mark;
		else if (mark?.startsWith(fence) === true) fence = void 0;
	});
	return inside;
}
/** `Acceptance criteria`, `acceptance_criteria` and `3. **Acceptance criteria:**` are one name. */
function plainName(text) {
	return text.replace(/[*_`~-]+/g, " ").trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, "").replace(/[\s.:]+$/, "").replace(/\s+/g, " ").toLowerCase();
}

const rule$56 = {
	id: "artifact-fields-missing",
	code: "CS-ART-011",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact is of a known type and has the fields that its type requires.",
	why: "Whoever builds on an artifact, or approves it, relies on the parts that its type promises.",
	check: (c) => c.head.artifacts.filter((each) => isLive(each) && each.type !== "attestation").flatMap((each) => judge$7(c, each))
};
function judge$7(c, artifact) {
	const type = artifactTypeOf(c.adapter, artifact.type);
	if (!type) return c.adapter.artifacts.length > 0 ? [unknownType(c, artifact)] : [];
	const missing = type.requiredFields.filter((field) => !isThere(artifact, type, field));
	const [first] = missing;
	if (first === void 0) return [];
	const allowed = type.tbdAllowed.filter((field) => missing.includes(field));
	const later = allowed.length > 0 ? `; TBD is allowed for ${allowed.join(", ")}` : artifact.status === "draft" ? "; TBD is allowed while it is a draft" : "";
	return [{
		place: artifact.matter.at(first.split(".")),
		message: `\`${artifact.id}\` lacks ${missing.map((field) => `\`${field}\``).join(", ")}.`,
		fix: `Fill them, in the front matter or under a heading of that name${later}.`
	}];
}
function unknownType(c, artifact) {
	const known = c.adapter.artifacts.map((each) => each.type);
	const near = nearest(artifact.type, known);
	const message = `\`${artifact.id}\` is of type \`${artifact.type}\`, which ${c.adapter.type} does not declare.`;
	const fix = near === void 0 ? `Use one of its types: ${known.join(", ")}.` : `Write \`type: ${near}\`.`;
	return {
		place: artifact.matter.at(["type"]),
		message,
		fix
	};
}
function isThere(artifact, type, field) {
	const value = fieldOrTbd(artifact.fields, field);
	if (value === "TBD") return artifact.status === "draft" || type.tbdAllowed.includes(field);
	return isKnown(value) && !isEmpty(value) || hasHeading(artifact, field);
}
/** `recipient: TBD` leaves every part of the recipient TBD. */
function fieldOrTbd(fields, path) {
	const parts = path.split(".");
	return parts.map((_, index) => valueAt(fields, parts.slice(0, index + 1).join("."))).some((value) => typeof value === "string" && value.trim() === "TBD") ? "TBD" : valueAt(fields, path);
}
function isEmpty(value) {
	return typeof value === "object" && Object.keys(value).length === 0;
}
function hasHeading(artifact, field) {
	return headingsOf(artifact.body).some((heading) => plainName(heading.text) === plainName(field));
}

/** Whether the change adds or edits the file. */
function isTouched(change, path) {
	return change.files.some((file) => file.path === path);
}
function artifactOf$1(engagement, id) {
	return engagement?.artifacts.find((artifact) => artifact.id === id);
}
/** Equal but for the form of line ends, which a checkout may change. */
function sameContent(a, b) {
	if (a.blob === b.blob) return true;
	const [left, right] = [normalizeLines(a.bytes), normalizeLines(b.bytes)];
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** The artifacts of the base whose file is gone, under whatever name or folder of the engagement. */
function removedArtifacts(c) {
	const ids = new Set(c.head.files.map((file) => idOfFile(file.path)));
	return (c.base?.artifacts ?? []).filter((artifact) => !ids.has(artifact.id));
}
/** The artifact of the base that this one was until the change gave it another id. */
function renamedFrom(c, artifact) {
	if (artifactOf$1(c.base, artifact.id)) return void 0;
	return removedArtifacts(c).find((old) => old.type === artifact.type && isSameWork(old, artifact));
}
/** The same text, or the same front matter but for the id. */
function isSameWork(a, b) {
	return a.body.text.trim() !== "" && a.body.text.trim() === b.body.text.trim() || withoutId(a.fields) === withoutId(b.fields);
}
function withoutId(fields) {
	const entries = isMap$2(fields) ? Object.entries(fields).filter(([key]) => key !== "id") : [];
	return JSON.stringify(entries.toSorted());
}

const rule$55 = {
	id: "artifact-removed",
	code: "CS-ART-013",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact that was merged stays in its engagement.",
	why: "What others were shown, approved or built on must remain where its references point.",
	check(c) {
		if (!c.head.state) return [];
		const renamed = new Set(c.head.artifacts.map((each) => renamedFrom(c, each)?.id));
		return removedArtifacts(c).filter((each) => !renamed.has(each.id)).map((each) => removed$1(c, each));
	}
};
function removed$1(c, { id, file }) {
	const moved = c.repository.change.files.find((each) => each.after && idOfFile(each.path) === id && engagementOf(each.path) !== c.id);
	const what = moved ? `was moved to \`${moved.path}\`` : "was deleted";
	const fix = `Restore \`${file}\` and set its status to archived${moved ? "; the other engagement takes a number of its own" : ""}.`;
	return {
		place: {
			file,
			line: 1,
			column: 1
		},
		message: `\`${id}\` ${what}; an artifact that was merged stays.`,
		fix
	};
}

const rule$54 = {
	id: "artifact-without-source",
	code: "CS-ART-001",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact names the artifacts that it was made from.",
	why: "What has no source cannot be checked against anything, and nobody notices when what it rests on changes.",
	check: (c) => c.head.artifacts.filter(isLive).flatMap((artifact) => missing$2(c, artifact))
};
function missing$2(c, artifact) {
	const types = artifactTypeOf(c.adapter, artifact.type)?.sources ?? [];
	if (types.length === 0 || (artifact.sources ?? []).length > 0) return [];
	const known = types.flatMap((type) => c.head.artifacts.filter((each) => each.type === type && isLive(each))).map((each) => `${each.id}@${each.version ?? "v1"}`);
	const example = known.length > 0 ? `, such as ${known.join(" or ")}` : "";
	return [{
		place: artifact.matter.atKey(["sources"]),
		message: `\`${artifact.id}\` has no sources; a ${artifact.type} is made from ${types.join(" or ")}.`,
		fix: `List under sources what it was made from, with its version${example}.`
	}];
}

const rule$53 = {
	id: "artifact-without-version",
	code: "CS-ART-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact says which version it is.",
	why: "Approvals, sources and the record name an artifact by its version; without one they could mean any.",
	check: (c) => c.head.artifacts.filter((artifact) => artifact.version === void 0).map((artifact) => ({
		place: artifact.matter.atKey(["id"]),
		message: `\`${artifact.id}\` has no version.`,
		fix: "Add `version: v1`."
	}))
};

const KNOWN_FACTS = "known_facts";
function factsIn(raw) {
	const facts = raw?.[KNOWN_FACTS];
	return isMap$2(facts) ? below$1(facts, [], false) : [];
}
function below$1(map, path, sourced) {
	return Object.entries(map).flatMap(([key, value]) => {
		const here = [...path, key];
		const named = sourced || isMap$2(value) && isKnown(value["source"]);
		if (isMap$2(value) && !("value" in value)) return below$1(value, here, named);
		const plain = isMap$2(value) ? value["value"] ?? "TBD" : value;
		return [{
			name: here.join("."),
			path: [KNOWN_FACTS, ...here],
			value: plain,
			sourced: named
		}];
	});
}
/** The name by which predicates and questions mean the same fact. */
function factName(path) {
	return path.startsWith(`${KNOWN_FACTS}.`) ? path.slice(12) : path;
}
/** Whether a move, an action, a gate or an open question depends on the fact. */
function isGated(c, name) {
	return gatedFacts(c).includes(name);
}
function gatedFacts(c) {
	const { transitions, actions, gates } = c.adapter;
	const judged = [...transitions, ...actions].flatMap((each) => each.requires.flatMap(leavesOf)).flatMap((leaf) => "fact" in leaf ? [leaf.fact] : "date" in leaf ? [leaf.date] : []);
	const asked = (c.head.state?.value.missing_info ?? []).filter((each) => (each.gates ?? []).length > 0);
	const needed = gates.flatMap((gate) => gate.facts ?? []);
	return [
		...judged,
		...needed,
		...asked.map((each) => each.field)
	].map(factName);
}
/** Where a fact is stated; where it is not, the line of `otherwise`. */
function factPlace(c, path, otherwise) {
	const { state, raw } = c.head;
	const name = factName(path);
	const found = [
		[KNOWN_FACTS],
		[],
		["due_dates"]
	].flatMap((base) => pathTo(dataAt$1(raw, base), name, base) ?? []);
	return state && found.length > 0 ? state.at(found) : otherwise;
}
function dataAt$1(raw, base) {
	const [key] = base;
	return key === void 0 ? raw : raw?.[String(key)];
}
/** The steps to a dotted path, whose keys may contain dots themselves. */
function pathTo(data, name, before) {
	if (!isMap$2(data)) return void 0;
	if (Object.hasOwn(data, name)) return [...before, name];
	for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
		const key = name.slice(0, dot);
		const found = Object.hasOwn(data, key) ? pathTo(data[key], name.slice(dot + 1), [...before, key]) : void 0;
		if (found) return found;
	}
}

/** A foreign text as a message may name it, between backquotes. */
function ticked(text) {
	return `\`${text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim()}\``;
}
function tickedList(texts) {
	return texts.map(ticked).join(", ");
}
/** A foreign text as a sentence of its own: on one line, and ended. */
function sentence(text) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return /[.?!]$/.test(line) ? line : `${line}.`;
}

const rule$52 = {
	id: "assumption-contradicted",
	code: "CS-FCT-006",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "An assumption holds as far as the facts go.",
	why: "When an assumption fails, what was built on it has to be looked at again.",
	check: (c) => (c.head.state?.value.assumptions ?? []).flatMap((each, index) => report$7(c, each, index))
};
/** An assumption that was retired is history. */
const RETIRED = [
	"closed",
	"failed",
	"retired",
	"superseded"
];
function report$7(c, assumption, index) {
	const head = c.head.state;
	if (!head || typeof assumption === "string" || RETIRED.includes(assumption.status)) return [];
	const { fact, expects, text, stage, id } = assumption;
	const value = fact === void 0 ? void 0 : factValue(c, fact);
	if (fact === void 0 || expects === void 0 || !isKnown(value) || value === expects) return [];
	const found = typeof value === "string" ? ticked(value) : "a list or map";
	const message = `${id === void 0 ? "The assumption" : ticked(id)} (${text}) conflicts with ${ticked(factName(fact))}, which is ${found}.`;
	const back = stage === void 0 ? "Go back to the stage that made it" : `Go back to ${stage}`;
	return [{
		place: head.at(["assumptions", index]),
		message,
		fix: sentence(`${back}, or revise it and give it \`status: failed\``)
	}];
}

/** Why this is no plain path of a file under evidence/, if so. Nothing is resolved: what looks odd is refused. */
function evidencePathProblem(path) {
	if (path === "") return "is empty";
	if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
	if (/[\\:]/.test(path)) return "holds a backslash or a colon";
	const parts = path.split("/");
	if (parts[0] !== "evidence" || parts.length < 2) return "does not lie under evidence/";
	if (parts.some((part) => part === "" || part === "." || part === "..")) return "does not name its folders plainly";
	if (parts.some((part) => part.startsWith("~"))) return "holds a name that starts with a tilde";
	if (parts.some((part) => /[. ]$/.test(part) || part.startsWith(" "))) return "holds a name that ends in a dot or a space";
}

const rule$51 = {
	id: "attestation-malformed",
	code: "CS-ART-014",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An attestation names a gate, an artifact, a signer, a day and a file that is there with that digest.",
	why: "A signature given elsewhere is worth as much as the way from its record to the very file that was signed.",
	check: (c) => c.head.artifacts.filter((each) => each.type === "attestation" && isLive(each)).flatMap((each) => judge$6(c, each))
};
const required = [
	"gate",
	"for",
	"signer",
	"signed_at",
	"document.path",
	"document.sha256"
];
function judge$6(c, attestation) {
	const field = (path) => valueAt(attestation.fields, path);
	const isOpen = (path) => field(path) === "TBD" && attestation.status === "draft";
	const missing = required.filter((path) => !isKnown(field(path)) && !isOpen(path));
	const wrong = [
		["gate", (value) => gateProblem(c, value)],
		["for", (value) => targetProblem(c, value)],
		["signed_at", dayProblem],
		["document.path", (value) => pathProblem(c, value)],
		["document.sha256", (value) => digestProblem(c, value, field("document.path"))]
	].flatMap(([path, problemOf]) => {
		const value = field(path);
		const problem = isKnown(value) ? problemOf(typeof value === "string" ? value : "") : void 0;
		return problem ? [{
			place: attestation.matter.at(path.split(".")),
			message: `\`${attestation.id}\` ${problem.message}`,
			fix: problem.fix
		}] : [];
	});
	return [...missing.length > 0 ? [lacking(attestation, missing)] : [], ...wrong];
}
function lacking(attestation, missing) {
	const message = `\`${attestation.id}\` lacks ${missing.map((path) => `\`${path}\``).join(", ")}.`;
	return {
		place: attestation.matter.at((missing[0] ?? "").split(".")),
		message,
		fix: "Run `countersign attest FILE --for ID@vN --gate G --signer NAME`, which writes them all."
	};
}
function gateProblem(c, gate) {
	if (gateOf(c.adapter, gate)) return void 0;
	const gates = c.adapter.gates.map((each) => each.id);
	return {
		message: `is for gate \`${gate}\`, which ${c.adapter.type} does not declare.`,
		fix: `Write ${nearest(gate, gates) ?? gates.join(" or ")}.`
	};
}
function targetProblem(c, target) {
	const source = parseSource(target);
	if (source && artifactOf$1(c.head, source.id) && source.version !== void 0 && (source.engagement ?? c.id) === c.id) return void 0;
	const near = nearest(target.split("@")[0] ?? "", c.head.artifacts.map((each) => each.id));
	return {
		message: `is for \`${target}\`, which is no version of an artifact here.`,
		fix: `Write ID@vN${near === void 0 ? "" : `, such as ${near}@${artifactOf$1(c.head, near)?.version ?? "v1"}`}.`
	};
}
function dayProblem(day) {
	if ((parseDate(day) ?? parseInstant(day)) !== void 0) return void 0;
	return {
		message: `was signed at \`${day}\`, which is no day.`,
		fix: "Write a date such as 2026-06-01."
	};
}
function pathProblem(c, path) {
	const problem = evidencePathProblem(path);
	const fix = "Put the signed file under evidence/ of this engagement and name it as evidence/<file>.";
	if (problem !== void 0) return {
		message: `names the file \`${JSON.stringify(path).slice(1, -1)}\`, which ${problem}.`,
		fix
	};
	return c.head.evidence.has(engagementPath(c.id) + path) ? void 0 : {
		message: `names the file \`${path}\`, which is not there.`,
		fix
	};
}
function digestProblem(c, digest, path) {
	if (!/^[0-9a-f]{64}$/.test(digest)) return {
		message: "has a sha256 that is not 64 hexadecimal digits.",
		fix: "Write the output of `sha256sum`."
	};
	const bytes = typeof path === "string" ? c.head.evidence.get(engagementPath(c.id) + path) : void 0;
	if (!bytes || sha256Hex(bytes) === digest) return void 0;
	return {
		message: `does not attest \`${String(path)}\` as it stands: its sha256 differs.`,
		fix: `Restore the signed file, or write sha256 ${sha256Hex(bytes)} if this is the file that was signed.`
	};
}

function endingOf(c) {
	const [base, head] = [c.base?.state?.value, c.head.state?.value];
	const key = terminalOf(c.adapter, head?.stage) ? "stage" : "workflow_status";
	const terminal = terminalOf(c.adapter, head?.[key]);
	return terminal && {
		terminal,
		key,
		entered: base?.[key] !== terminal.id
	};
}

function movingOf(c) {
	const head = c.head.state;
	if (!head || !c.move) return void 0;
	const place = head.at([c.move.byStatus ? "workflow_status" : "stage"]);
	return {
		move: c.move,
		name: `\`${c.move.from}\` to \`${c.move.to}\``,
		place
	};
}

/**
* What keeps the move from going ahead, in the order of the adapter. A choice is told once, as a whole; gates that it
* names are told beside it, because people are asked for them.
*/
function unmet(c) {
	return below(c, c.move?.transition?.requires ?? [], c.requirements);
}
function below(c, predicates, judged) {
	return predicates.flatMap((each, index) => walk(c, each, judged[index]));
}
function walk(c, predicate, judged) {
	if (!judged || judged.holds) return [];
	if ("all" in predicate) return below(c, predicate.all, judged.children);
	if ("any" in predicate) return choice(c, predicate.any, judged);
	if ("not" in predicate) return [{
		leaf: void 0,
		judged,
		waits: false,
		instead: []
	}];
	return [{
		leaf: predicate,
		judged,
		waits: waits(c, predicate, judged),
		instead: []
	}];
}
/** A choice waits where one of its alternatives does, however wrong the others are. */
function choice(c, any, judged) {
	const ways = any.map((each, index) => walk(c, each, judged.children[index]));
	const waiting = ways.some((way) => way.every((each) => each.waits));
	const phrases = judged.children.map(describe$1);
	const gates = ways.flatMap((way, index) => way.filter(isGate).map((each) => ({
		...each,
		waits: waiting || each.waits,
		instead: phrases.toSpliced(index, 1)
	})));
	return ways.length > 0 && ways.every((way) => way.every(isGate)) ? gates : [{
		leaf: void 0,
		judged,
		waits: waiting,
		instead: []
	}, ...gates];
}
function isGate({ leaf }) {
	return leaf !== void 0 && "gate" in leaf;
}
function waits(c, leaf, judged) {
	if (!("gate" in leaf)) return judged.cause === "absent";
	const rows = shutRows(c, leaf);
	return rows.length > 0 && rows.every(waitsForPeople);
}
/** The rows that keep a gate leaf from holding. */
function shutRows(c, leaf) {
	const gate = gateOf(c.adapter, leaf.gate);
	const scopes = gate ? neededScopes(c.head, gate, leaf.scope) : [];
	return c.gates.filter((row) => row.gate === leaf.gate && scopes.includes(row.scope) && !row.open && !exceptionFor(c, {
		gate: row.gate,
		scope: row.scope
	}));
}
/** A rejection and a blocker are wrong; every other shut state waits for somebody. */
function waitsForPeople(row) {
	return row.status !== "rejected" && row.status !== "blocked";
}
/** A judged requirement in words, with what was found for each of its parts. */
function describe$1(judged) {
	const parts = judged.children.map(describe$1).join("; ");
	if (judged.children.length > 0) return `${judged.phrase}: ${parts}`;
	return judged.found === "" ? judged.phrase : `${judged.phrase} (${judged.found})`;
}

const rule$50 = {
	id: "backward-move-without-rationale",
	code: "CS-STG-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Going back, or opening again what was closed, says why.",
	why: "Work that is done twice is paid for twice; whoever reads the history later asks what had failed.",
	check: (c) => [...moved$1(c), ...reopened(c)]
};
const FIX = "Add `state_transition: { rationale: ... }` to state.yaml.";
/** A skip and an end that ask for a reason are told by their own rules. */
function moved$1(c) {
	const moving = movingOf(c);
	const kind = moving?.move.transition?.kind;
	if (!moving || kind === "skip" || endingOf(c)?.terminal.requiresRationale) return [];
	const back = kind === "backward" || kind === "reopen";
	const asked = unmet(c).some(({ leaf }) => leaf !== void 0 && "rationale" in leaf);
	if (!back && !asked) return [];
	const [now, before] = [c.head, c.base].map((each) => each?.state?.value.state_transition?.rationale);
	const verb = back ? `Moving back from ${moving.name}` : `Moving from ${moving.name}`;
	if (!isKnown(now)) return [{
		place: moving.place,
		message: `${verb} needs a rationale.`,
		fix: FIX
	}];
	if (now !== before) return [];
	const message = `${verb} needs a rationale of its own; this one was there before the change.`;
	return [{
		place: moving.place,
		severity: "warning",
		message,
		fix: "Say in state_transition.rationale why this move is made."
	}];
}
/** A terminal state that was reached by status is left by status too, which is no move between stages. */
function reopened(c) {
	const [base, head] = [c.base?.state?.value, c.head.state];
	const was = terminalOf(c.adapter, base?.workflow_status);
	if (!was || !head || base?.stage !== head.value.stage || endingOf(c)) return [];
	if (isKnown(head.value.state_transition?.rationale)) return [];
	return [{
		place: head.at([head.value.workflow_status === void 0 ? "stage" : "workflow_status"]),
		message: `Opening what was \`${was.id}\` again needs a rationale.`,
		fix: FIX
	}];
}

const rule$49 = {
	id: "closed-pull-request",
	code: "CS-PRQ-002",
	severity: "waiting",
	blocks: "merge",
	locked: true,
	summary: "Only an open pull request is found to be in order.",
	why: "A check that turns green on a closed pull request would still be green when it is opened again.",
	checkRepository({ pull, change }) {
		if (!pull || pull.open && !pull.merged) return [];
		const message = `Pull request #${pull.number} is ${pull.merged ? "merged already" : "closed"}.`;
		const fix = pull.merged ? "Make a further change in a pull request of its own." : "Reopen the pull request.";
		return [{
			place: {
				file: change.files[0]?.path ?? "countersign.yaml",
				line: 1,
				column: 1
			},
			message,
			fix
		}];
	}
};

const rule$48 = {
	id: "condition-open",
	code: "CS-APR-007",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "Where only a full approval is accepted, no condition of it is open.",
	why: "A conditional yes is a no until its condition is met, unless the gate says otherwise.",
	check: (c) => shutGates(c).filter((gate) => gate.status === "conditional").map((gate) => ({
		place: placeOfMove(c),
		message: `${gateName(gate)} is conditional; open: ${gate.conditions.map((each) => each.text).join("; ")}.`,
		fix: stepTowards(gate)
	}))
};

/** Whether this change makes the artifact current, or makes a newer version of it current. */
function becomesCurrent(c, artifact) {
	if (artifact.status !== "current") return false;
	const before = c.base?.artifacts.find((each) => each.id === artifact.id);
	return before?.status !== "current" || before.version !== artifact.version;
}

/** The open conflicts whose track the move of this change would move. */
function stoppedMove(c) {
	return c.move ? openConflicts(c).filter((each) => isMoved(c, each)) : [];
}
function openConflicts(c) {
	return (c.head.state?.value.conflicts ?? []).filter(isOpen);
}
/** A conflict that names no track stops the engagement as a whole; so does one about the lifecycle itself. */
function isMoved(c, conflict) {
	const track = trackOf(c, conflict);
	if (!track) return true;
	return track.type === "lifecycle" || (track.stage ?? c.move?.from) === c.move?.from;
}
/** The tracks, other than by the move, whose stage this change alters. */
function movesTrack(c, conflict) {
	const now = trackOf(c, conflict);
	const before = c.base?.state?.value.active_tracks?.find((each) => each.id === now?.id);
	return now !== void 0 && before !== void 0 && before.stage !== now.stage;
}
/** What the conflict is about and this change makes current: what it names, or what its track produces. */
function madeCurrent(c, conflict) {
	const named = conflict.between.map((each) => each.replace(/^artifact:/, "").replace(/@v\d+$/, ""));
	const track = trackOf(c, conflict);
	const types = stageOf(c.adapter, track?.stage)?.artifacts ?? [];
	const produced = (each) => track !== void 0 && types.includes(each.type) && inScope(each, track.scope ?? each.scope);
	return c.head.artifacts.filter((each) => becomesCurrent(c, each) && (named.includes(each.id) || produced(each)));
}
function trackOf(c, conflict) {
	const id = conflict.track?.replace(/^track:/, "");
	return c.head.state?.value.active_tracks?.find((each) => each.id === id);
}

const rule$47 = {
	id: "conflicting-facts",
	code: "CS-FCT-003",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "A track with an open conflict goes no further, and a conflict ends with a decision.",
	why: "Whatever is built on two facts that contradict each other is wrong on one side.",
	check: (c) => [...openConflicts(c).flatMap((each) => stopped(c, each)), ...undecided$1(c)]
};
function stopped(c, conflict) {
	const made = madeCurrent(c, conflict).map(({ id }) => id);
	const moved = movesTrack(c, conflict) ? [`track ${ticked(conflict.track ?? "")} may not move`] : [];
	const effects = [
		...stoppedMove(c).includes(conflict) ? [`${ticked(c.move?.from ?? "")} to ${ticked(c.move?.to ?? "")} stops`] : [],
		...moved,
		...made.length > 0 ? [`${tickedList(made)} may not become current`] : []
	];
	if (effects.length === 0) return [];
	const message = `${subject(conflict)}; until ${ticked(conflict.id)} is decided ${effects.join(", and ")}.`;
	return [{
		place: placeOf$3(c, conflict),
		message,
		fix: fixFor$3(conflict)
	}];
}
function subject({ between }) {
	return between.length > 0 ? `${between.map(ticked).join(" and ")} disagree` : "Two facts disagree";
}
function fixFor$3({ id, source_of_truth: truth, decision_needed: needed }) {
	const likely = isKnown(truth) ? ` (${truth} is named as the source of truth)` : " and its source_of_truth";
	return `${isKnown(needed) ? `Decide: ${sentence(needed)} ` : ""}Record a decision with \`closes: [${id}]\`${likely}, and \`status: closed\`.`;
}
/** Conflicts of the base that the change closes or takes out without a decision. */
function undecided$1(c) {
	const head = c.head.state;
	if (!head) return [];
	const before = (c.base?.state?.value.conflicts ?? []).filter(isOpen);
	const now = head.value.conflicts ?? [];
	return before.filter((each) => now.every((other) => other.id !== each.id || !isOpen(other))).filter((each) => !isDecided(each.id, head.value.decision_log ?? [])).map((each) => ({
		place: placeOf$3(c, each),
		message: `Conflict ${ticked(each.id)} is gone, and no decision names it.`,
		fix: `Add a decision_log entry with \`closes: [${each.id}]\`, by whom and why.`
	}));
}
/** The conflict's own line; where it was taken out, the list it stood in. */
function placeOf$3(c, conflict) {
	const { state } = c.head;
	const index = state?.value.conflicts?.findIndex((each) => each.id === conflict.id) ?? -1;
	return (index >= 0 ? state?.at(["conflicts", index]) : state?.value.conflicts ? state.atKey(["conflicts"]) : state?.at(["stage"])) ?? {
		file: "",
		line: 1,
		column: 1
	};
}

const rule$46 = {
	id: "content-changed-without-version",
	code: "CS-ART-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What was approved or issued changes only together with its version.",
	why: "Two contents under one version leave nobody able to say which of them was approved, signed or sent.",
	check: (c) => c.head.artifacts.filter((artifact) => isLive(artifact) && differs(c, artifact)).map((artifact) => ({
		place: artifact.matter.at(["version"]),
		message: `\`${artifact.id}\` ${artifact.version ?? ""} changed after it was recorded as approved or issued.`,
		fix: `Run \`countersign revise ${artifact.id}\`, or restore the recorded content.`
	}))
};
function differs(c, artifact) {
	const base = artifactOf$1(c.base, artifact.id);
	if (!artifact.version || base && sameContent(base, artifact)) return false;
	return isRecordedOtherwise(c, artifact) || base?.version === artifact.version && isApprovedAtBase(c, base);
}
function isRecordedOtherwise(c, artifact) {
	return c.record.artifacts.some((each) => each.final && each.id === artifact.id && each.version === artifact.version && each.blob !== artifact.blob);
}
/** Whether an approval of the record is for exactly what the base holds. */
function isApprovedAtBase(c, base) {
	const engagement = c.base;
	if (!engagement || base.status !== "current") return false;
	const standing = {
		adapter: c.adapter,
		leaving: engagement.state?.value.stage
	};
	return c.record.approvals.some((approval) => {
		const gate = c.adapter.gates.find((each) => each.id === approval.gate);
		if (!gate || approval.verdict !== "approved") return false;
		const subject = subjectOf$1(standing, gate, approval.scope, engagement, c.presentation);
		return subject.artifacts.includes(base.id) && subject.content === approval.digest;
	});
}

/** The workflow definitions that the change itself edits, as they would be after it. */
function changedAdapters$1(r) {
	return [...r.headAdapters.values()].filter((adapter) => isTouched(r.change, adapter.doc.file));
}
/** Those, and all others where the change edits who holds a role or what completes a gate. */
function affectedAdapters(r) {
	return rosterOf(r.policy) === rosterOf(r.headPolicy) ? changedAdapters$1(r) : [...r.headAdapters.values()];
}
function rosterOf({ file }) {
	return JSON.stringify([file?.value.roles, file?.value.gates]);
}

const rule$45 = {
	id: "dead-end-stage",
	code: "CS-WFL-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage of a definition leads on, to another stage or to a terminal state.",
	why: "An engagement that gets there can neither go on nor come to its proper end.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(deadEnds)
};
function deadEnds(adapter) {
	const leads = (id) => adapter.transitions.some(({ from, to }) => from === id && to !== id);
	return adapter.stages.flatMap((stage, index) => {
		if (leads(stage.id) || terminalOf(adapter, stage.id)) return [];
		const message = `${adapter.type}: nothing leaves \`${stage.id}\`, and it is no terminal state.`;
		const fix = `Add a transition from \`${stage.id}\`, or list it in terminal_states.`;
		return [{
			place: adapter.doc.at(["stages", index]),
			message,
			fix
		}];
	});
}

const rule$44 = {
	id: "draft-pull-request",
	code: "CS-PRQ-001",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "A pull request that moves a stage is ready for review.",
	why: "Approvers look at a draft as work that may still change, so its move cannot be called approved.",
	check(c) {
		if (!c.move || !c.repository.pull?.draft) return [];
		const message = `Pull request #${c.repository.pull.number} is a draft and moves \`${c.move.from}\` to \`${c.move.to}\`.`;
		return [{
			place: placeOfMove(c),
			message,
			fix: "Mark the pull request as ready for review."
		}];
	}
};

const rule$43 = {
	id: "duplicate-artifact",
	code: "CS-ART-006",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Two live artifacts of one type do not serve the same purpose.",
	why: "Of two artifacts for one purpose people approve one and work by the other.",
	check: (c) => c.head.artifacts.flatMap((artifact) => duplicates$1(c, artifact))
};
function duplicates$1(c, artifact) {
	const key = keyOf(c, artifact);
	if (key === void 0 || !isTouched(c.repository.change, artifact.file)) return [];
	const other = c.head.artifacts.filter((each) => each.id !== artifact.id && keyOf(c, each) === key).find((each) => isOlder(c, each, artifact) && !areForked(each, artifact) && !wereDuplicates(c, each, artifact));
	if (!other) return [];
	const fields = artifactTypeOf(c.adapter, artifact.type)?.uniqueBy ?? [];
	return [{
		place: artifact.matter.at(["id"]),
		message: `\`${artifact.id}\` and \`${other.id}\` serve the same ${fields.join(", ")}.`,
		fix: `Revise ${other.id} instead, set one of the two to superseded or archived, or say \`forks: ${other.id}\` with a rationale.`
	}];
}
/** What the type says is unique, as text; nothing where a part is TBD or none is there. */
function keyOf(c, artifact) {
	const values = (artifactTypeOf(c.adapter, artifact.type)?.uniqueBy ?? []).map((field) => field === "scope" ? artifact.scope : valueAt(artifact.fields, field));
	const unknown = values.some((value) => value !== void 0 && !isKnown(value));
	if (!isLive(artifact) || unknown || values.every((value) => value === void 0)) return void 0;
	return JSON.stringify([artifact.type, ...values]);
}
/** The one that was there first keeps its place. */
function isOlder(c, a, b) {
	const [inBaseA, inBaseB] = [isLiveIn(c.base, a), isLiveIn(c.base, b)];
	return inBaseA === inBaseB ? a.id < b.id || !isTouched(c.repository.change, a.file) : inBaseA;
}
function isLiveIn(engagement, { id }) {
	const found = artifactOf$1(engagement, id);
	return found !== void 0 && isLive(found);
}
function wereDuplicates(c, a, b) {
	const [before, after] = [artifactOf$1(c.base, a.id), artifactOf$1(c.base, b.id)].map((each) => each && keyOf(c, each));
	return before !== void 0 && before === after;
}
function areForked(a, b) {
	return names(a, b) || names(b, a);
}
function names({ matter: { value } }, other) {
	return parseSource(value.forks ?? "")?.id === other.id && (isKnown(value.rationale) || isKnown(value.audience));
}

const rule$42 = {
	id: "duplicate-id",
	code: "CS-SCH-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An id is given once in its list.",
	why: "Of two entries with one id, a reference means one and the reader the other.",
	reading: true
};

const rule$41 = {
	id: "engagement-removed",
	code: "CS-ENG-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An engagement stays where it is, under the id that it was given.",
	why: "Its record, its numbers and what other engagements refer to stand in its folder, and an id is for ever.",
	check(c) {
		if (!c.base || c.head.files.length > 0) return [];
		const heir = heirOf(c);
		const message = heir ? `The engagement \`${c.id}\` is renamed to \`${heir}\`; an id is for ever.` : `The engagement \`${c.id}\` is removed; its record would be lost.`;
		const ends = c.adapter.terminals.map((each) => `\`${each.id}\``).join(" or ");
		const fix = `Restore ${engagementPath(c.id)}; to end it, set workflow_status to ${ends}.`;
		return [{
			place: {
				file: statePath(c.id),
				line: 1,
				column: 1
			},
			message,
			fix
		}];
	}
};
/** The engagement in whose folder the same files turn up. */
function heirOf(c) {
	const lost = new Set(c.base?.files.map((file) => file.oid));
	const found = c.repository.change.files.find(({ path, before, after }) => {
		const other = engagementOf(path);
		return !before && after !== void 0 && lost.has(after.oid) && other !== void 0 && other !== c.id;
	});
	return found && engagementOf(found.path);
}

const rule$40 = {
	id: "engine-owned-file-changed",
	code: "CS-EVT-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Nobody but the recorder changes record/, rendered/ or the status pages.",
	why: "Approvals live in the record. If a pull request could write there, it could approve itself.",
	check(c) {
		return c.head.files.length === 0 ? [] : reports$1(c.repository.change.files, c.id);
	},
	checkRepository: (r) => reports$1(r.change.files, void 0)
};
/** A record that was rewritten as a whole needs no line for each of its entries. */
const MOST = 20;
function reports$1(files, id) {
	const touched = files.filter((file) => isEngineOwned(file.path) && engagementOf(file.path) === id);
	const left = touched.length - MOST;
	return touched.slice(0, MOST).map((file, index) => report$6(file, index === 19 ? left : 0));
}
function report$6({ path, before, after }, left) {
	const did = before ? after ? "changed" : "deleted" : "added";
	const more = left > 0 ? ` ${left} more files of the engine follow.` : "";
	const message = `${quote(path)} is written by the recorder after a merge, and is ${did} here.${more}`;
	return {
		place: {
			file: path,
			line: 1,
			column: 1
		},
		message,
		fix: `${before ? "Restore it as the base has it" : "Remove it"}; a correction is a new entry of the record.`
	};
}

const rule$39 = {
	id: "fact-is-tbd",
	code: "CS-FCT-002",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "A fact that is not known yet, and that nothing waits for, is named.",
	why: "Drafts may go on without it, and nobody should think that it was forgotten.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const before = factsIn(c.base?.raw).filter(({ value }) => !isKnown(value));
		return factsIn(c.head.raw).filter(({ name, value }) => !isKnown(value) && !isGated(c, name) && before.every((each) => each.name !== name)).map(({ name, path }) => ({
			place: head.at(path),
			message: `${ticked(name)} is TBD and gates nothing.`,
			fix: "Fill it in when it is known; drafts may go on."
		}));
	}
};

const rule$38 = {
	id: "fact-without-source",
	code: "CS-FCT-004",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A fact that something rests on says where it comes from.",
	why: "A fact without a source can be neither checked nor taken back.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const before = new Map(factsIn(c.base?.raw).map(({ name, value }) => [name, JSON.stringify(value)]));
		return factsIn(c.head.raw).filter(({ name, value, sourced }) => !sourced && isKnown(value) && before.get(name) !== JSON.stringify(value) && isGated(c, name)).map(({ name, path }) => ({
			place: head.at(path),
			message: `${ticked(name)} has no source.`,
			fix: `Write it as \`{ value: ..., source: ... }\`.`
		}));
	}
};

const rule$37 = {
	id: "file-not-readable",
	code: "CS-SCH-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every file of an engagement, and every file of policy, can be read in exactly one way.",
	why: "What two programs may read differently, one of them can be shown while the other decides.",
	reading: true
};

const rule$36 = {
	id: "gate-bypassed",
	code: "CS-STG-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A merge over a closed gate has an exception that says who, why and until when.",
	why: "An administrator can merge anything; without a name and a reason the gate was never a gate.",
	check: (c) => c.record.bypasses.filter((each) => !isExplained(c, each)).flatMap((each) => report$5(c, each))
};
/** An exception that is over explains it still where people have opened the gate since. */
function isExplained(c, bypass) {
	const open = c.gates.some((row) => row.gate === bypass.gate && row.scope === bypass.scope && row.open);
	return exceptionsFor(c, bypass).some((each) => open || isInForce(each, c.repository.now));
}
function exceptionsFor(c, { gate, scope }) {
	return [c.base, c.head].flatMap((each) => each?.state?.value.exceptions ?? []).filter((each) => each.gate === gate && [
		void 0,
		"*",
		scope
	].includes(each.scope));
}
function report$5(c, bypass) {
	const head = c.head.state;
	if (!head) return [];
	const place = head.value.exceptions ? head.atKey(["exceptions"]) : head.at(["stage"]);
	const scope = bypass.scope === "*" ? "" : ` for scope ${ticked(bypass.scope)}`;
	return [{
		place,
		message: `The stage was moved past gate ${ticked(bypass.gate)}${scope} (${bypass.event}), and no exception that is in force names it.`,
		fix: `Add to exceptions: \`{ id, gate: ${bypass.gate}, reason, by, until }\`, or step back.`
	}];
}

const rule$35 = {
	id: "gate-cannot-be-satisfied",
	code: "CS-APR-018",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "Enough people may open a needed gate, once those who wrote its content are left out.",
	why: "Waiting for an approval that nobody can give is waiting for ever.",
	check(c) {
		const shut = shutGates(c);
		const plays = c.repository.policy.setup || shut.length === 0 ? [] : playOf(c).gates;
		return shut.flatMap((gate) => {
			const played = plays.find((each) => each.gate.id === gate.gate && each.scope === gate.scope);
			return played ? judge$5(c, gate, played) : [];
		});
	}
};
function judge$5(c, gate, played) {
	const { approvers, checks } = played.gate;
	if (!approvers && checks.length > 0 || approvers?.field !== void 0 || unreadableTeams(played).length > 0) return [];
	const able = ableFor(c, gate, played);
	const seats = Math.max(1, seatCount(played));
	if (able.length >= seats) return [];
	const roles = approvers?.roles.join(" or ");
	const message = `${gateName(gate)} cannot be satisfied: it needs ${seats} of ${roles || "no role"}, and ${able.length > 0 ? `only ${able.join(", ")}` : "nobody"} may approve this.`;
	const fix = roles ? `Add people who did not write it to ${roles} in countersign.yaml, or let one who may approve hand over the writing.` : `Complete ${gate.gate} under gates in countersign.yaml with its approvers.`;
	return [{
		place: placeOfMove(c),
		message,
		fix
	}];
}
/** Those who may still approve, those who already did, and those to whom the role is lent. */
function ableFor(c, gate, played) {
	const { policy, now } = c.repository;
	const lent = policy.delegations.filter((each) => (each.gates.includes(gate.gate) || each.gates.includes("*")) && each.since <= now && now < each.until);
	const seated = gate.approvals.filter((each) => each.kind !== "check").map((each) => each.person.login);
	const logins = [
		...free(played),
		...seated,
		...lent.map((each) => each.to)
	];
	return [...new Set(logins.map((login) => `@${login.toLowerCase()}`))];
}

/** How many people the roster lacks before a gate could ever be open, beside the gates that need other people. */
function missingSeats(policy, adapter, gate) {
	const group = linked(adapter, gate).filter((each) => countable(policy, each));
	if (!group.includes(gate)) return 0;
	const seats = [...group.filter((each) => each !== gate), gate].flatMap(seatsOf);
	const taken = new Set(fillSeats(seats, (seat) => peopleOf(policy, seat.gate)).keys());
	return seatsOf(gate).length - seats.filter((seat) => seat.gate === gate && taken.has(seat)).length;
}
/** The logins that may hold a seat of a gate, as far as the roster lists them. */
function peopleOf(policy, gate) {
	const people = deciding(policy, gate).flatMap((role) => role.people);
	return [...new Set(people.map(({ login }) => login.toLowerCase()))];
}
/** The roles whose members decide: of a role outside the forge, those that confirm what it signs. */
function deciding(policy, gate) {
	return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []).flatMap((role) => role.confirmedBy?.flatMap((id) => policy.roles.get(id) ?? []) ?? [role]);
}
/** A team may have any number of members, and a field may name anybody. */
function countable(policy, gate) {
	return gate.approvers !== void 0 && gate.approvers.field === void 0 && deciding(policy, gate).every((role) => role.teams.length === 0);
}
function seatsOf(gate) {
	return Array.from({ length: gate.approvers?.count ?? 0 }, () => ({ gate }));
}
/** The gate and those that it must share nobody with. */
function linked({ gates }, gate) {
	const names = (a, b) => a.approvers?.distinctFrom.includes(b.id) ?? false;
	return gates.filter((each) => each === gate || names(gate, each) || names(each, gate));
}

const rule$34 = {
	id: "gate-nobody-can-open",
	code: "CS-WFL-008",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every gate of a definition can be opened by the people of the roster.",
	why: "A gate that takes three people of a role that has two stays shut for ever, and everything behind it waits.",
	checkRepository: (r) => affectedAdapters(r).flatMap((adapter) => adapter.gates.flatMap((gate) => judge$4(r, adapter, gate)))
};
function judge$4(r, adapter, gate) {
	const report = gate.approvers ? shut(r, adapter, gate, gate.approvers) : unfinished(gate);
	return report ? [{
		place: placeOf$2(r, adapter, gate),
		...report
	}] : [];
}
/** A definition may leave its people to the repository. */
function unfinished(gate) {
	if (gate.checks.length > 0) return void 0;
	return {
		severity: "warning",
		message: `Gate \`${gate.id}\` names no approvers; until they are completed nobody can open it.`,
		fix: `Complete it in countersign.yaml: \`gates: { ${gate.id}: { approvers: { roles: [...] } } }\`.`
	};
}
function shut(r, adapter, gate, approvers) {
	const roles = approvers.roles.flatMap((id) => r.headPolicy.roles.get(id) ?? []);
	if (roles.length < approvers.roles.length) return void 0;
	if (approvers.field !== void 0) return void 0;
	const name = `Gate \`${gate.id}\``;
	if (roles.length === 0) return {
		message: `${name} has approvers of no role and no field.`,
		fix: "Name the roles that may open it."
	};
	const external = roles.every((role) => role.confirmedBy !== void 0);
	const kinds = external ? ["document"] : [
		"review",
		"label",
		"document"
	];
	if (!gate.evidence.some((kind) => kinds.includes(kind))) return {
		message: `${name} is opened by ${external ? `${approvers.roles.join(" or ")}, who sign outside the forge,` : "people"} and takes only ${gate.evidence.join(" and ")} as evidence.`,
		fix: `Add ${external ? "document" : "review"} to the evidence of \`${gate.id}\`.`
	};
	return tooFew(r, adapter, gate, approvers);
}
function tooFew(r, adapter, gate, approvers) {
	const missing = missingSeats(r.headPolicy, adapter, gate);
	if (missing === 0) return void 0;
	const people = peopleOf(r.headPolicy, gate);
	const names = people.length > 0 ? ` (${people.map((login) => `@${login}`).join(", ")})` : "";
	const others = people.length < approvers.count ? "" : `, whom \`${approvers.distinctFrom.join("`, `")}\` need too`;
	return {
		message: `Gate \`${gate.id}\` takes ${approvers.count} of ${approvers.roles.join(" or ")}; the roster has ${people.length}${names}${others}.`,
		fix: `Add ${missing} more to ${approvers.roles.join(" or ")} in countersign.yaml, or lower the count.`
	};
}
/** Where the approvers are written: in the definition, or in the settings that complete it. */
function placeOf$2(r, { doc }, gate) {
	const at = (doc.value.gates ?? []).findIndex((each) => (typeof each === "string" ? each : each.gate_id) === gate.id);
	const entry = doc.value.gates?.[at];
	const own = typeof entry === "object" && entry.approvers !== void 0;
	const { file } = r.headPolicy;
	const path = own || !file ? void 0 : completionPath(file.value.gates, gate.id);
	if (file && path) return file.at(path);
	if (file && own && !isTouched(r.change, doc.file)) return file.atKey(["roles"]);
	return doc.at([
		"gates",
		at,
		...own ? ["approvers"] : []
	]);
}
function completionPath(gates, id) {
	if (!Array.isArray(gates)) return Object.hasOwn(Object(gates), id) ? ["gates", id] : void 0;
	const at = gates.findIndex((each) => each.gate_id === id);
	return at < 0 ? void 0 : ["gates", at];
}

const rule$33 = {
	id: "gate-not-satisfied",
	code: "CS-STG-002",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every gate that a move needs is open.",
	why: "The stage behind a gate is where people act on what the gate approves.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap((each) => reportsOf(c, moving, each)) : [];
	}
};
function reportsOf(c, moving, { leaf, waits, instead }) {
	if (!leaf || !("gate" in leaf)) return [];
	const gate = gateOf(c.adapter, leaf.gate);
	if (!gate) return [unknownGate(c, moving, leaf)];
	const rows = shutRows(c, leaf);
	if (rows.length === 0) return [unknownScope(c, moving, leaf)];
	const others = instead.length > 0 ? ` Instead of it: ${sentence(instead.join(", or "))}` : "";
	return rows.map((row) => {
		const severity = waitsForPeople(row) || waits && others !== "" ? "waiting" : "error";
		const message = `${called(row)} is ${row.status} and blocks ${moving.name}: ${sentence(row.because)}${others}`;
		return {
			place: moving.place,
			severity,
			message,
			fix: nextStep(c, gate, row)
		};
	});
}
function called(row) {
	return row.scope === "*" ? ticked(row.gate) : `${ticked(row.gate)} for scope ${ticked(row.scope)}`;
}
function unknownGate(c, moving, leaf) {
	const near = nearest(leaf.gate, c.adapter.gates.map(({ id }) => id));
	const hint = near === void 0 ? "." : `; did it mean ${ticked(near)}?`;
	const message = `${ticked(leaf.gate)} blocks ${moving.name}, and the adapter has no such gate${hint}`;
	return {
		place: moving.place,
		message,
		fix: "Correct the adapter's `requires` in a change of its own."
	};
}
function unknownScope(c, moving, leaf) {
	const scope = ticked(leaf.scope ?? "*");
	const message = `${ticked(leaf.gate)} blocks ${moving.name} for scope ${scope}, which nothing here has; there is ${c.scopes.join(", ")}.`;
	return {
		place: moving.place,
		message,
		fix: `Give the artifact that it is about \`scope: ${leaf.scope ?? "*"}\`.`
	};
}
/** Who does what, with the line that the review must hold. */
function nextStep(c, gate, row) {
	if (!gate.approvers && gate.checks.length === 0) return `Nobody can open it yet: name its approvers in countersign.yaml under \`gates: { ${gate.id}: ... }\`.`;
	const who = row.waitingFor.join(" or ");
	if (row.remainingBlockers.length > 0 && row.status === "blocked") return `Close what blocks it: ${sentence(row.waitingFor.join("; "))}`;
	const line = `\`/approve ${[gate.id, ...options$1(c, row)].join(" ")}\``;
	if (row.status === "rejected") return `Settle it with ${who}, who then reviews again with the line ${line}.`;
	if (row.subject.empty && gate.covers) return `Add what it covers (${gate.covers.join(", ")}); then ${who} approves with the line ${line}.`;
	if (gate.evidence.every((kind) => kind === "check")) return `Make these checks pass on the head: ${sentence(who)}`;
	return `${gate.evidence.includes("document") && !gate.evidence.includes("review") ? `Add the signed document with \`countersign attest FILE --for ID@vN --gate ${gate.id} --signer NAME\`; then ` : ""}${who} approves this pull request in a review with the line ${line}.`;
}
/** A pull request that touches several engagements has to say which one is meant. */
function options$1(c, row) {
	const touched = new Set(c.repository.change.files.map((file) => engagementOf(file.path)));
	touched.delete(void 0);
	return [...row.scope === "*" ? [] : [`scope=${row.scope}`], ...touched.size > 1 ? [`engagement=${c.id}`] : []];
}

const rule$32 = {
	id: "gating-fact-missing",
	code: "CS-FCT-001",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "The facts that a move rests on are known, verified and right.",
	why: "What is agreed on an unknown fact is agreed on a guess.",
	check(c) {
		const moving = movingOf(c);
		if (!moving) return [];
		const found = [
			...factLeaves(c, moving),
			...factsOfGates(c, moving),
			...questions(c, moving)
		];
		return found.filter((each, index) => found.findIndex((other) => other.name === each.name) === index).map(({ report }) => report);
	}
};
function factLeaves(c, moving) {
	return unmet(c).flatMap((each) => {
		if (!each.leaf) return [];
		if ("fact" in each.leaf) return [missing$1(c, moving, each.leaf.fact, each)];
		return "date" in each.leaf ? [missing$1(c, moving, each.leaf.date, each)] : [];
	});
}
/** What a gate of the move needs to be known beforehand. */
function factsOfGates(c, moving) {
	return gatesOfMove(c).flatMap((gate) => (gateOf(c.adapter, gate)?.facts ?? []).flatMap((fact) => {
		const judged = judgePredicate(c, c.gates, { fact });
		return judged.holds ? [] : [missing$1(c, moving, fact, {
			judged,
			waits: true
		}, ticked(gate))];
	}));
}
/** Open questions that name a gate of the move. */
function questions(c, moving) {
	const gates = gatesOfMove(c);
	return (c.head.state?.value.missing_info ?? []).flatMap((each, index) => {
		const held = (each.gates ?? []).map((gate) => gate.replace(/^gate:/, "")).filter((gate) => gates.includes(gate));
		if (held.length === 0 || isKnown(factValue(c, each.field))) return [];
		const path = [
			"missing_info",
			index,
			"field"
		];
		const place = c.head.state?.at(path) ?? moving.place;
		const message = `${ticked(each.field)} gates ${held.map(ticked).join(" and ")} and is TBD.`;
		return [{
			name: factName(each.field),
			report: {
				place,
				severity: "waiting",
				message,
				fix: ask(each)
			}
		}];
	});
}
/** Gates that the move asks for and that no exception lets pass. */
function gatesOfMove(c) {
	const named = (c.move?.transition?.requires ?? []).flatMap(gatesIn);
	return [...new Set(named)].filter((gate) => !exceptionFor(c, {
		gate,
		scope: "*"
	}));
}
function missing$1(c, moving, fact, { judged, waits }, gates = moving.name) {
	const message = waits ? `${ticked(fact)} gates ${gates} and is ${sentence(judged.found)}` : `${moving.name} needs that ${judged.phrase}; found: ${sentence(judged.found)}`;
	const place = factPlace(c, fact, moving.place);
	return {
		name: factName(fact),
		report: {
			place,
			severity: waits ? "waiting" : "error",
			message,
			fix: fixFor$2(c, fact, judged.found)
		}
	};
}
function fixFor$2(c, fact, found) {
	const question = c.head.state?.value.missing_info?.find((each) => factName(each.field) === factName(fact));
	if (question) return ask(question);
	const verifiers = c.adapter.facts.get(fact)?.verifiedBy ?? [];
	if (found !== "TBD" && verifiers.length > 0) return `Somebody who is ${verifiers.join(" or ")} approves this pull request, and did not open it.`;
	return `Ask for it, and state ${ticked(factName(fact))} under known_facts with its source.`;
}
function ask({ question, owner, field }) {
	return `Ask: ${isKnown(question) ? sentence(question) : `What is ${field}?`} (owner ${isKnown(owner) ? owner : "TBD"}).`;
}

/** Patterns of artifact ids, such as `PRO-{yyyy}-{nnnn}`: digits of the year, month, day, and a running number. */
/** A running number may outgrow its places; then it starts with no zero. */
function matchesPattern(id, pattern) {
	const parts = partsOf(pattern).map(({ name, length, text }) => {
		if (name === "n") return `(?:\\d{${length}}|[1-9]\\d{${length},})`;
		if (name !== void 0 && "ymd".includes(name)) return `\\d{${length}}`;
		return name === void 0 ? text.replace(/[^A-Za-z0-9]/g, "\\$&") : "[A-Z0-9]+";
	});
	return new RegExp(`^${parts.join("")}$`).test(id);
}
/** The id of this pattern that was most likely meant. */
function nearestId(id, pattern, year) {
	const numbers = id.match(/\d+/g) ?? [];
	const named = numbers.find((each) => /^(?:19|20)\d\d$/.test(each));
	const running = numbers.findLast((each) => each !== named) ?? "1";
	return partsOf(pattern).map(({ name, length, text }) => {
		if (name === "y") return (named ?? year).slice(-length);
		if (name === "n") return String(Number(running)).padStart(length, "0");
		return name === void 0 ? text : "1".padStart(length, "0");
	}).join("");
}
/** The number after the highest of the same series. */
function nextId(id, taken) {
	const [, series = `${id}-`, digits = "1"] = /^(.*-)(\d+)$/.exec(id) ?? [];
	const numbers = [...taken].filter((each) => each.startsWith(series)).map((each) => Number(each.slice(series.length)));
	const highest = Math.max(Number(digits), ...numbers.filter((each) => Number.isInteger(each)));
	return series + String(highest + 1).padStart(digits.length, "0");
}
function partsOf(pattern) {
	return pattern.split(/(\{[a-z]+\})/).map((text) => {
		const letters = /^\{([a-z]+)\}$/.exec(text)?.[1];
		const same = letters !== void 0 && /^(.)\1*$/.test(letters);
		return {
			name: letters === void 0 ? void 0 : same ? letters.charAt(0) : "?",
			length: letters?.length ?? 0,
			text
		};
	});
}

/** Two files of one engagement are found while it is read; this looks across engagements. */
const rule$31 = {
	id: "id-in-two-files",
	code: "CS-ART-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact's id is the name of one file in the whole repository.",
	why: "An id that means two things makes every reference to it, every approval and every record ambiguous.",
	checkRepository(r) {
		const removed = new Set(r.change.files.filter((file) => !file.after).map((file) => file.path));
		return [...r.change.idFiles].flatMap(([id, paths]) => {
			const present = paths.filter((path) => !removed.has(path));
			return present.filter((path) => isAdded(r, path)).flatMap((path) => clash(r, id, path, present));
		});
	}
};
function isAdded(r, path) {
	return r.change.files.some((file) => file.path === path && file.after && !file.before);
}
/** Of two files that the change adds, the second is told. */
function clash(r, id, path, present) {
	const other = present.filter((each) => engagementOf(each) !== engagementOf(path)).find((each) => !isAdded(r, each) || each < path);
	if (other === void 0) return [];
	return [{
		place: {
			file: path,
			line: 1,
			column: 1
		},
		message: `\`${id}\` is in \`${other}\` and \`${path}\`.`,
		fix: `Run \`countersign renumber ${id} ${nextId(id, r.change.idFiles.keys())}\` for the one that this change adds.`
	}];
}

/** An id that is already in the base stays as it is, whatever pattern the adapter has now: ids are forever. */
const rule$30 = {
	id: "id-malformed-or-reused",
	code: "CS-ART-010",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A new artifact's id follows its type's pattern and was never used before.",
	why: "Numbers that people quote in letters and payments must mean one document for ever.",
	check: (c) => c.head.artifacts.flatMap((artifact) => judge$3(c, artifact) ?? [])
};
function judge$3(c, artifact) {
	const before = artifactOf$1(c.base, artifact.id);
	if (before) return before.type === artifact.type ? void 0 : otherType(c, artifact, before);
	return renamed(c, artifact) ?? reused(c, artifact) ?? malformed(c, artifact);
}
function otherType(c, artifact, before) {
	const message = `\`${artifact.id}\` was a ${before.type} and is a ${artifact.type} now; an id keeps its meaning.`;
	const fix = `Restore type ${before.type}, and give the new artifact an id of its own, such as ${freeId(c, artifact)}.`;
	return {
		place: artifact.matter.at(["type"]),
		message,
		fix
	};
}
function renamed(c, artifact) {
	const old = renamedFrom(c, artifact);
	if (!old) return void 0;
	const message = `\`${artifact.id}\` is \`${old.id}\` under another id; an id that was merged stays.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Restore ${old.id}, or archive it and write a new artifact.`
	};
}
function reused(c, artifact) {
	const recorded = c.record.artifacts.find((each) => each.id === artifact.id);
	if (!recorded) return void 0;
	const message = `\`${artifact.id}\` was used before: the record has it at ${recorded.version}.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Take the next number, ${freeId(c, artifact)}: \`countersign new\`.`
	};
}
function malformed(c, artifact) {
	const pattern = artifactTypeOf(c.adapter, artifact.type)?.idPattern;
	if (artifact.type === "attestation" || pattern === void 0 || matchesPattern(artifact.id, pattern)) return void 0;
	const near = nearestId(artifact.id, pattern, formatDay(c.repository.now).slice(0, 4));
	const meant = isTaken(c, near) ? nextId(near, takenIds(c)) : near;
	const message = `\`${artifact.id}\` does not fit the pattern of a ${artifact.type}; pattern is ${pattern}.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Rename it and its file to ${meant}, or take the next number: \`countersign new\`.`
	};
}
function freeId(c, artifact) {
	return nextId(artifact.id, takenIds(c));
}
function isTaken(c, id) {
	return takenIds(c).includes(id);
}
function takenIds(c) {
	return [...[
		...c.base?.artifacts ?? [],
		...c.head.artifacts,
		...c.record.artifacts
	].map((each) => each.id), ...c.repository.change.idFiles.keys()];
}

const rule$29 = {
	id: "merge-conflict",
	code: "CS-PRQ-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "The change can be merged with the base as it stands.",
	why: "What is judged is the result of the merge; where there is none, no approval can say what it was given for.",
	checkRepository({ change }) {
		const [first] = change.conflicts;
		if (first === void 0 || change.files.length === 0) return [];
		const message = `The base branch changed ${quoteAll(change.conflicts, 10)} too, and the two changes cannot be merged.`;
		const fix = `Merge the base branch into yours and settle ${quote(first)} there.`;
		return [{
			place: {
				file: first,
				line: 1,
				column: 1
			},
			message,
			fix
		}];
	}
};

const rule$28 = {
	id: "missing-field",
	code: "CS-SCH-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What a file must say, it says; `TBD` is an answer.",
	why: "A value that is absent and one that nobody knows yet look the same only until somebody relies on it.",
	reading: true
};

/** Every action in every scope. */
function outwardActions(c) {
	return c.adapter.actions.flatMap((action) => c.scopes.map((scope) => ({
		action,
		scope,
		artifacts: carried(c, action, scope),
		place: placeOf$1(c, action, scope)
	})));
}
/** The artifact that the change asks the action for; where it names none, all live ones of the type. */
function carried(c, action, scope) {
	const named = requestOf(c, action, scope)?.artifact;
	const live = c.head.artifacts.filter((each) => each.type === action.artifact && isLive(each) && inScope(each, scope));
	const meant = live.filter((each) => each.id === named?.split("@")[0]);
	return meant.length > 0 ? meant : live;
}
function requestOf(c, action, scope) {
	return (c.head.state?.value.actions_requested ?? []).findLast((each) => each.action === action.id && [
		void 0,
		"*",
		scope
	].includes(each.scope));
}
function placeOf$1(c, action, scope) {
	const { state } = c.head;
	const request = requestOf(c, action, scope);
	const index = request ? (state?.value.actions_requested ?? []).indexOf(request) : -1;
	const path = index < 0 ? ["stage"] : [
		"actions_requested",
		index,
		"action"
	];
	return state?.at(path) ?? {
		file: statePath(c.id),
		line: 1,
		column: 1
	};
}
function gateRow(c, gate, scope) {
	return c.gates.find((each) => each.gate === gate && each.scope === scope);
}
function givesPermit(given, permit, scope) {
	return given.some((each) => covers(permitIn(each, scope), permitIn(permit, scope)));
}
/** How a gate stands, for a reader of an action's reasons. */
function standingOf(c, gate, scope) {
	return gateRow(c, gate, scope)?.status ?? "not a gate of this workflow";
}

const rule$27 = {
	id: "new-scope-claims-final",
	code: "CS-APR-014",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A scope that is added to approved work produces drafts until it is approved itself.",
	why: "An approval of the first scope says nothing of the second, however near the two are.",
	check(c) {
		const added = addedScopes(c);
		return (c.head.state?.value.active_tracks ?? []).flatMap((track, index) => added.includes(track.scope ?? "*") && track.output_state === "final" ? judge$2(c, track, index) : []);
	}
};
/** Scopes that nothing of the base names, where the base has a scope or an approval to be expanded. */
function addedScopes(c) {
	const before = c.base ? scopesOf(c.base) : [];
	return before.some((scope) => scope !== "*") || c.record.approvals.length > 0 ? c.scopes.filter((scope) => scope !== "*" && !before.includes(scope)) : [];
}
function judge$2(c, track, index) {
	const scope = track.scope ?? "*";
	const [claim] = c.head.artifacts.filter((each) => isLive(each) && each.status === "current" && each.scope === scope).flatMap((artifact) => shutGatesOf(c, artifact).map((gate) => ({
		artifact,
		gate
	})));
	if (!claim || !c.head.state) return [];
	const { artifact, gate } = claim;
	const status = standingOf(c, gate, scope);
	return [{
		place: c.head.state.at([
			"active_tracks",
			index,
			"output_state"
		]),
		message: `\`${scope}\` is new here and ${gateName({
			gate,
			scope
		})} is ${status}, yet track \`${track.id}\` says that ${artifact.id} is final.`,
		fix: `Set its output_state to draft until \`${gate}\` is approved for it; ask ${gateRow(c, gate, scope)?.waitingFor.join(", ") ?? "its owner"}.`
	}];
}
function shutGatesOf(c, artifact) {
	return c.adapter.gates.filter((gate) => gate.covers?.includes(artifact.type)).map((gate) => gate.id).filter((id) => gateRow(c, id, artifact.scope)?.open !== true);
}

const rule$26 = {
	id: "no-gate-permits-action",
	code: "CS-APR-011",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every permit that an action needs can be given by some gate.",
	why: "An action that nobody can ever permit looks guarded and is merely broken.",
	checkRepository: (r) => [...r.headAdapters.values()].flatMap((adapter) => adapter.actions.flatMap((action, index) => judge$1(adapter, action, index)))
};
function judge$1(adapter, { id, permit }, index) {
	if (permit === void 0 || adapter.gates.some((gate) => gate.permits.some((given) => canGive(given, permit)))) return [];
	return [{
		place: adapter.doc.at([
			"actions",
			index,
			"permit"
		]),
		message: `\`${id}\` needs \`${permit}\`; no gate of ${adapter.type} gives it.`,
		fix: `Add \`${permit}\` to the permits of the gate that decides it, or fix the spelling.`
	}];
}
/** In one scope `launch:*` is that scope's permit, so a gate for a single scope gives it there. */
function canGive(given, needed) {
	return covers(given, needed) || covers(needed, given);
}

/** `v3` is 3; anything else is nothing. */
function versionNumber(version) {
	const match = /^v([1-9]\d{0,5})$/.exec(version ?? "");
	return match ? Number(match[1]) : void 0;
}
/** Below 0 where `a` is older than `b`, as in 1.9.0 and 1.10.0; nothing where one of them is no such version. */
function compareDotted(a, b) {
	const [left, right] = [numbersOf(a), numbersOf(b)];
	if (!left || !right) return void 0;
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function numbersOf(version) {
	return /^\d{1,9}(?:\.\d{1,9}){0,5}$/.test(version) ? version.split(".").map(Number) : void 0;
}

const rule$25 = {
	id: "older-workflow-version",
	code: "CS-WFL-007",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "An engagement was last reviewed with the version of the definition that judges it.",
	why: "Stages and gates may mean something else since; somebody should have looked before the next move.",
	check(c) {
		const { state } = c.head;
		const pinned = state?.value.workflow_version;
		if (!state || pinned === void 0 || (compareDotted(pinned, c.adapter.version) ?? 0) >= 0) return [];
		const message = `The engagement was reviewed with ${c.adapter.type} ${pinned}; the definition is at ${c.adapter.version}.`;
		const fix = `Read what changed in ${c.adapter.doc.file}, then set workflow_version to ${c.adapter.version}.`;
		return [{
			place: state.at(["workflow_version"]),
			message,
			fix
		}];
	}
};

const rule$24 = {
	id: "permit-not-granted",
	code: "CS-APR-006",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "What is done lies inside what was permitted.",
	why: "A partial approval allows the part it names; the rest would be done on nobody's authority.",
	check: (c) => [...shutGates(c).flatMap((gate) => gateReport(c, gate)), ...outwardActions(c).flatMap((each) => actionReport(c, each))]
};
/** Enough people approved, and not everything that the gate is about. */
function gateReport(c, gate) {
	const definition = gateOf(c.adapter, gate.gate);
	const people = gate.approvals.filter((each) => each.kind !== "check").length;
	if (!definition || gate.status !== "partial" || people < (definition.approvers?.count ?? 0)) return [];
	const lacking = definition.permits.map((permit) => permitIn(permit, gate.scope)).filter((permit) => !gate.permits.includes(permit));
	if (lacking.length === 0) return [];
	const message = `The move needs ${list(lacking)} of ${gateName(gate)}; approved: ${given(gate)}.`;
	return [{
		place: placeOfMove(c),
		message,
		fix: `${stepTowards(gate).slice(0, -1)} with ${list(lacking)}, or narrow the move.`
	}];
}
/** A gate of the action that nobody has approved at all is told as shut, not as too narrow. */
function actionReport(c, outward) {
	const { action, scope, place } = outward;
	const { permit } = action;
	if (permit === void 0) return [];
	const givers = c.adapter.gates.filter((gate) => givesPermit(gate.permits, permit, scope));
	if (givers.some((gate) => isGranted(c, gate, permit, scope) || isPlainlyShut(c, gate, outward))) return [];
	const needed = permitIn(permit, scope);
	const rows = givers.flatMap((gate) => gateRow(c, gate.id, scope) ?? []);
	const approved = rows.map((row) => `${row.gate} ${given(row)}`).join("; ") || "no gate gives it";
	return [{
		place,
		message: `\`${action.id}\` needs the permit \`${needed}\`; approved: ${approved}.`,
		fix: `Ask for \`${needed}\`${rows.map((row) => ` of ${row.waitingFor.join(", ") || row.gate}`).join(" or")}, or narrow the action.`,
		severity: "error",
		action: {
			id: action.id,
			scope
		}
	}];
}
function isGranted(c, gate, permit, scope) {
	const row = gateRow(c, gate.id, scope);
	return row !== void 0 && (row.open || row.status === "partial") && givesPermit(row.permits, permit, scope);
}
function isPlainlyShut(c, gate, { action, scope }) {
	const row = gateRow(c, gate.id, scope);
	return action.gates.includes(gate.id) && row?.open !== true && row?.status !== "partial";
}
function given(row) {
	return list([...new Set(row.approvals.flatMap((each) => each.permits))]) || "nothing";
}
function list(permits) {
	return permits.map((permit) => `\`${permit}\``).join(", ");
}

const rule$23 = {
	id: "policy-changed",
	code: "CS-WFL-006",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A change of policy is judged by the policy before it, is looked at by its owners, and moves no stage.",
	why: "Who could loosen a rule and use it in one pull request would be bound by no rule at all.",
	check: (c) => c.repository.policy.setup ? [] : [...moved(c), ...switched(c)],
	checkRepository: (r) => r.policy.setup || r.change.policyChanges.length === 0 ? [] : flagged(r)
};
function moved(c) {
	const changes = [...c.repository.change.policyChanges, ...newType(c) === void 0 ? [] : ["workflow_type"]];
	if (!c.move || changes.length === 0) return [];
	const message = `This change moves \`${c.move.from}\` to \`${c.move.to}\` and changes what judges it: ${quoteAll(changes, 5)}.`;
	return [{
		place: placeOfMove(c),
		message,
		fix: "Move the stage in a pull request of its own, after this one."
	}];
}
/** Another workflow is another policy, even where nothing of it changes. */
function switched(c) {
	const type = newType(c);
	const place = c.head.state?.at(["workflow_type"]);
	if (type === void 0 || !place || c.move) return [];
	const message = `The engagement switches from \`${c.adapter.type}\` to \`${type}\``;
	if (c.repository.change.policyChanges.length > 0) {
		const changes = quoteAll(c.repository.change.policyChanges, 5);
		const fix = `Set workflow_type back to ${c.adapter.type}; switch in a pull request of its own, after this one.`;
		return [{
			place,
			message: `${message}, and this change alters policy too: ${changes}.`,
			fix
		}];
	}
	return asked(c.repository, {
		place,
		message: `${message}; the old one decides until it merges.`
	});
}
/** The workflow that would judge from the next change on, where it is another one. */
function newType(c) {
	if (!c.base?.state || !c.head.state) return void 0;
	const [before, after] = [c.base.state.value.workflow_type, c.head.state.value.workflow_type];
	return (after === void 0 ? before === void 0 || c.adapter.isDefault : after === c.adapter.type) ? void 0 : after ?? "the default";
}
function flagged(r) {
	const [file = ""] = r.change.policyChanges;
	const message = `This change alters policy: ${quoteAll(r.change.policyChanges, 10)}; the base's version decides until it merges.`;
	return asked(r, {
		place: {
			file,
			line: 1,
			column: 1
		},
		message
	});
}
/** Waits for an owner of the policy where the base names some; otherwise it is flagged. */
function asked(r, told) {
	const roles = r.policy.policyApprovers;
	if (roles.length === 0) {
		const fix = "Read it as a change of rules; name settings.policy_approvers so that one of them has to approve it.";
		return [{
			...told,
			severity: "warning",
			fix
		}];
	}
	if (isApproved(r)) return [];
	const logins = ownersOf(r.policy).filter((each) => r.policy.trial || !isAuthor(r, each)).map((each) => `@${each.login}`).join(" or ");
	const who = logins === "" ? `somebody who is ${roles.join(" or ")}` : `${logins} (${roles.join(" or ")})`;
	return [{
		...told,
		severity: "waiting",
		fix: `Ask ${who} to approve this pull request.`
	}];
}
/** A team that cannot be read approves nothing. */
function isApproved(r) {
	return approvingReviews({ repository: r }).some(({ person }) => {
		if (!person || person.id === r.pull?.author?.id && !r.policy.trial) return false;
		const members = r.policy.policyApprovers.flatMap((role) => r.policy.roles.get(role)?.teams ?? []).flatMap((team) => r.pull?.teams.get(team.toLowerCase()) ?? []);
		return ownersOf(r.policy).some((each) => sameAccount(each, person)) || members.some(({ id }) => id === person.id);
	});
}
function ownersOf(policy) {
	const people = policy.policyApprovers.flatMap((role) => policy.roles.get(role)?.people ?? []);
	return [...new Map(people.map((each) => [each.login, each])).values()];
}
function isAuthor(r, person) {
	const author = r.pull?.author;
	return author !== null && author !== void 0 && sameAccount(person, author);
}

const rule$22 = {
	id: "prose-only-transition",
	code: "CS-STG-011",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "A condition that only people can read is shown to the people who approve.",
	why: "The engine cannot judge prose, and must not let it look as if it had.",
	check(c) {
		const moving = movingOf(c);
		const transition = moving?.move.transition;
		if (!transition || transition.implied || transition.requires.length > 0 || transition.when.trim() === "") return [];
		const message = `${moving.name} is for when ${sentence(transition.when)} Only a person can tell whether that holds.`;
		return [{
			place: moving.place,
			message,
			fix: "Check it before you approve, or add `requires` to the adapter."
		}];
	}
};

const rule$21 = {
	id: "record-chain-broken",
	code: "CS-EVT-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "The entries of a record are whole, and each follows the one before it.",
	why: "Approvals and versions are carried from entry to entry; one that cannot be read carries nothing.",
	reading: true
};

const rule$20 = {
	id: "requirement-not-met",
	code: "CS-STG-010",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Whatever else the adapter requires for a move holds.",
	why: "A requirement that nobody reports is none.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap((each) => isToldElsewhere(c, each) ? [] : [report$4(moving, each)]) : [];
	}
};
/** Kinds of leaves that have a rule of their own; some blockers and conflicts have too. */
const told = [
	"gate",
	"artifact",
	"fact",
	"date",
	"rationale"
];
function isToldElsewhere(c, { leaf }) {
	if (!leaf) return false;
	if ("blocker" in leaf) return terminalOf(c.adapter, c.move?.to) !== void 0;
	if ("conflict" in leaf) return isStopped(c, leaf.conflict);
	return told.some((kind) => kind in leaf);
}
function isStopped(c, wanted) {
	const open = (c.head.state?.value.conflicts ?? []).filter((each) => isOpen(each) && [each.id, "any"].includes(wanted));
	const stopping = stoppedMove(c).map(({ id }) => id);
	return open.length > 0 && open.every((each) => stopping.includes(each.id));
}
function report$4(moving, { leaf, judged, waits }) {
	const message = `${moving.name} needs ${sentence(describe$1(judged))}`;
	return {
		place: moving.place,
		severity: waits ? "waiting" : "error",
		message,
		fix: fixFor$1(leaf, judged.children.length)
	};
}
function fixFor$1(leaf, parts) {
	if (!leaf) return parts > 1 ? "Bring one of them about, or put the stage back." : "Undo what must not hold, or put the stage back.";
	if ("track" in leaf) return `Bring track ${leaf.track} to status ${leaf.status}.`;
	if ("blocker" in leaf) return "Close it with `status: closed` and a decision_log entry that names it.";
	if ("conflict" in leaf) return "Record its source_of_truth, `status: closed` and a decision_log entry that names it.";
	return `Set workflow_status to ${"status" in leaf ? leaf.status : "what is needed"} in the change before.`;
}

/** What the state flags as a matter of security; `none` and `TBD` flag nothing. */
function raisedFlags(state) {
	return (state?.security_flags ?? []).filter((flag) => isKnown(flag) && flag.trim().toLowerCase() !== "none");
}
/** Whether a flag is, or speaks of, something that the workflow counts as a matter of security. */
function isTrigger(security, flag) {
	const text = words(flag);
	return security.triggers.some((trigger) => text.includes(words(trigger)) || words(trigger).includes(text));
}
function words(text) {
	return text.toLowerCase().replaceAll(/[\s_-]+/g, " ").trim();
}

const rule$19 = {
	id: "security-not-reviewed",
	code: "CS-SEC-003",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "Work that is flagged as security-sensitive moves on when a security review looks at it.",
	why: "A flag that nobody has to answer is forgotten at the very step that it was raised for.",
	check(c) {
		const type = c.adapter.security.artifact;
		const flags = raisedFlags(c.head.state?.value);
		if (type === void 0 || flags.length === 0 || !movesOn(c)) return [];
		if (c.head.artifacts.some((each) => each.type === type && isLive(each))) return [];
		const label = artifactTypeOf(c.adapter, type)?.label ?? type;
		const message = `Flagged: ${quoteAll(flags, 5)}; no live \`${type}\` (${label}) looks at it.`;
		const fix = `Open a risk track and add a ${type}, or take the flag out with a decision that says why.`;
		return [{
			place: placeOfMove(c),
			message,
			fix
		}];
	}
};
/** Going back, or giving up, needs nobody's leave. */
function movesOn({ move, adapter }) {
	const kind = move?.transition?.kind;
	if (kind === void 0 || kind === "backward" || kind === "reopen") return false;
	return kind !== "terminal" || terminalOf(adapter, move?.to)?.allowsOpenBlockers !== true;
}

const rule$18 = {
	id: "security-review-without-trigger",
	code: "CS-SEC-005",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A security review is asked for where something is a matter of security.",
	why: "Reviewers who are asked about everything look at nothing closely; most approvals have another owner.",
	check(c) {
		const { security } = c.adapter;
		const flags = raisedFlags(c.head.state?.value);
		if (security.artifact === void 0 || !c.head.state || flags.some((flag) => isTriggered(c, flag))) return [];
		const triggers = security.triggers.length > 0 ? ` (${security.triggers.join(", ")})` : "";
		const message = `A \`${security.artifact}\` is asked for, and security_flags names nothing that calls for one${triggers}.`;
		const fix = "Name what calls for it in security_flags, or ask the owner of the gate that is meant.";
		return requests(c, security.artifact).map((place) => ({
			place,
			message,
			fix
		}));
	}
};
function isTriggered(c, flag) {
	const { security } = c.adapter;
	return security.triggers.length === 0 || isTrigger(security, flag);
}
/** Where this change asks for one: in the list of requests, or by starting one. */
function requests(c, type) {
	const { state } = c.head;
	const index = (c.base?.state?.value.requested ?? []).includes(type) ? -1 : (state?.value.requested ?? []).indexOf(type);
	if (state && index >= 0) return [state.at(["requested", index])];
	const added = c.head.artifacts.find((each) => each.type === type && isLive(each) && !artifactOf$1(c.base, each.id));
	return added ? [added.matter.at(["type"])] : [];
}

/** `**` between slashes is any number of folders, `*` any text within one name. */
function matchesGlob(path, glob) {
	return matchesFrom(path.split("/"), glob.split("/"));
}
function matchesFrom(names, parts) {
	const [part, ...rest] = parts;
	if (part === void 0) return names.length === 0;
	if (part === "**") return names.some((_, index) => matchesFrom(names.slice(index), rest)) || rest.length === 0;
	const [name, ...below] = names;
	return name !== void 0 && matchesName(name, part.split("*")) && matchesFrom(below, rest);
}
/** Each text in its turn as early as it comes, the last one at the end: no way back is ever needed. */
function matchesName(name, texts) {
	const [first = "", ...others] = texts;
	const last = others.pop();
	if (last === void 0) return name === first;
	let at = first.length;
	for (const text of others) {
		const found = name.indexOf(text, at);
		if (found < 0) return false;
		at = found + text.length;
	}
	return name.startsWith(first) && name.endsWith(last) && at <= name.length - last.length;
}

const rule$17 = {
	id: "skill-wrote-outside",
	code: "CS-SEC-004",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A skill writes only the files that the workflow lets it write.",
	why: "A skill that reaches further than it was given is a mistake, or somebody else who speaks through it.",
	check: (c) => c.head.artifacts.filter((each) => isTouched(c.repository.change, each.file)).flatMap((each) => report$3(c, each))
};
function report$3(c, artifact) {
	const type = artifactTypeOf(c.adapter, artifact.type);
	const skill = c.adapter.skills.get(type?.owner ?? "");
	if (!type || !skill || skill.writes.length === 0) return [];
	if (type.idPattern !== void 0 && !matchesPattern(artifact.id, type.idPattern) || skill.writes.some((glob) => matchesGlob(artifact.file, glob))) return [];
	const message = `\`${skill.id}\` wrote ${quote(artifact.file)}; allowed: ${quoteAll(skill.writes)}.`;
	const fix = `Move the file to where \`${skill.id}\` may write, or change skills.${skill.id}.writes in a pull request of its own.`;
	return [{
		place: artifact.matter.at(["type"]),
		message,
		fix
	}];
}

const rule$16 = {
	id: "skip-without-substitute-facts",
	code: "CS-STG-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A skipped stage has verified facts that stand in for it, and a reason.",
	why: "What a stage would have found out is needed later, wherever it comes from.",
	check(c) {
		const moving = movingOf(c);
		if (moving?.move.transition?.kind !== "skip") return [];
		const head = c.head.state;
		const given = head?.value.state_transition;
		const missing = [...unverified(c, given?.substitute_facts ?? []), ...isKnown(given?.rationale) ? [] : ["no rationale"]];
		if (missing.length === 0) return [];
		const message = `${skipped(c, moving.move.from, moving.move.to)} skipped by ${moving.name}; ${missing.join(" and ")}.`;
		return [{
			place: (given && head?.at(["state_transition"])) ?? moving.place,
			message,
			fix: "List in state_transition the substitute_facts, as paths of known facts or as `{ fact, source }`, and the rationale."
		}];
	}
};
function unverified(c, facts) {
	if (facts.some((each) => isVerified(c, each))) return [];
	const names = facts.map((each) => typeof each === "string" ? each : each.fact);
	return [names.length > 0 ? `of the substitute facts none is verified: ${tickedList(names)}` : "no verified substitute facts"];
}
/** A path means a known fact, verified where the adapter says by whom; a map brings its own source. */
function isVerified(c, fact) {
	if (typeof fact === "string") return judgePredicate(c, c.gates, { fact }).holds;
	return isKnown(fact.fact) && isKnown(fact.source) && fact.value !== "TBD";
}
function skipped(c, from, to) {
	const ids = c.adapter.stages.map(({ id }) => id);
	const between = ids.slice(ids.indexOf(from) + 1, ids.indexOf(to));
	return between.length > 0 ? `${tickedList(between)} ${between.length > 1 ? "are" : "is"}` : `What lies before ${ticked(to)} is`;
}

const rule$15 = {
	id: "source-artifact-not-current",
	code: "CS-STG-007",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "The artifacts that the next stage builds on have the status it needs.",
	why: "What is built on a draft has to be built again.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap(({ leaf }) => leaf && "artifact" in leaf ? [report$2(c, moving, leaf)] : []) : [];
	}
};
function report$2(c, moving, leaf) {
	const wanted = leaf.status ?? "current";
	const scope = leaf.scope === void 0 ? "" : ` for scope ${ticked(leaf.scope)}`;
	const found = c.head.artifacts.filter((each) => (each.type === leaf.artifact || each.id === leaf.artifact) && isWithin(each, leaf.scope));
	const needs = `${moving.name} needs it ${wanted}`;
	const [first] = found;
	if (!first) {
		const message = `There is no ${ticked(leaf.artifact)}${scope}; ${needs}.`;
		return {
			place: moving.place,
			message,
			fix: `Add a ${ticked(leaf.artifact)}${scope} with \`status: ${wanted}\`.`
		};
	}
	const message = `${found.map((each) => `${ticked(each.id)} is ${each.status}`).join(", ")}; ${needs}.`;
	return {
		place: moving.place,
		message,
		fix: `Set \`status: ${wanted}\` in ${first.file} once its content is right.`
	};
}
function isWithin(artifact, scope) {
	return scope === void 0 || scope === "*" || inScope(artifact, scope);
}

function tracksOf(c) {
	return (c.head.state?.value.active_tracks ?? []).map((track, index) => ({
		track,
		path: ["active_tracks", index]
	}));
}
/** Tracks on which work is going on or waiting. */
function openTracks(c) {
	return tracksOf(c).filter(({ track }) => isOpenTrack(track));
}
function isOpenTrack(track) {
	return track.status !== "complete" && track.status !== "superseded";
}

const rule$14 = {
	id: "stage-older-than-artifacts",
	code: "CS-STG-008",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "What is current belongs to the stage, or to one before it.",
	why: "Either the stage was forgotten, or a later stage's work is taken for settled too early.",
	check(c) {
		const stage = c.head.state?.value.stage ?? "";
		const at = c.adapter.stages.findIndex(({ id }) => id === stage);
		if (at < 0) return [];
		return c.head.artifacts.flatMap((artifact) => {
			const later = stageFor(c, artifact);
			if (later <= at || !isNews(c, artifact) || hasTrack(c, artifact, later)) return [];
			const id = c.adapter.stages[later]?.id ?? "";
			const message = `${ticked(artifact.id)} is current and belongs to stage ${ticked(id)}; the stage is ${ticked(stage)}.`;
			return [{
				place: artifact.matter.at(["status"]),
				message,
				fix: `Move the stage to ${id}, or mark the artifact \`draft\`.`
			}];
		});
	}
};
/** The first stage that lists the artifact's type; none where it belongs to no stage. */
function stageFor(c, artifact) {
	return c.adapter.stages.findIndex((stage) => stage.artifacts.includes(artifact.type));
}
function isNews(c, artifact) {
	const moved = c.base !== void 0 && c.base.state?.value.stage !== c.head.state?.value.stage;
	return becomesCurrent(c, artifact) || moved && artifact.status === "current";
}
/** A parallel track may be ahead of the engagement. */
function hasTrack(c, artifact, later) {
	const stage = c.adapter.stages[later]?.id;
	return openTracks(c).some(({ track }) => track.stage === stage && [artifact.scope, "*"].includes(track.scope ?? "*"));
}

const rule$13 = {
	id: "stage-without-owner",
	code: "CS-WFL-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage of a definition has a skill that owns it.",
	why: "Whoever asks what comes next is sent to the owner of the stage; without one the work waits for nobody.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(ownerless)
};
function ownerless(adapter) {
	const missing = adapter.stages.filter(({ owner }) => owner === void 0);
	const short = missing.length === adapter.stages.length && adapter.doc.value.stages.every((each) => typeof each === "string");
	return missing.map((stage) => ({
		...report$1(adapter, stage),
		...short ? { severity: "warning" } : {}
	}));
}
function report$1(adapter, stage) {
	return {
		place: adapter.doc.at(["stages", adapter.stages.indexOf(stage)]),
		message: `${adapter.type}: stage \`${stage.id}\` has no specialist owner.`,
		fix: `Add \`owner:\` to the stage, or \`${stage.id}\` to specialist_owners; TBD will do for now.`
	};
}

const rule$12 = {
	id: "status-not-valid-in-stage",
	code: "CS-STG-009",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "The workflow status is one that its stage knows.",
	why: "A status that nobody defined means something else to everybody.",
	check(c) {
		const head = c.head.state;
		const status = head?.value.workflow_status;
		if (!head || status === void 0 || !isKnown(status)) return [];
		const allowed = allowedIn(c, head.value.stage);
		if (allowed.includes(status)) return [];
		const near = nearest(status, allowed);
		const hint = near === void 0 ? "" : `; did you mean ${ticked(near)}?`;
		const message = `workflow_status ${ticked(status)} is not valid in stage ${ticked(head.value.stage)}${hint || "."}`;
		return [{
			place: head.at(["workflow_status"]),
			message,
			fix: `Set one of ${allowed.join(", ")}.`
		}];
	}
};
/** A terminal state can be reached from every stage. */
function allowedIn(c, stage) {
	const listed = stageOf(c.adapter, stage)?.statuses ?? workflowStatuses;
	return [.../* @__PURE__ */ new Set([...listed, ...c.adapter.terminals.map(({ id }) => id)])];
}

const rule$11 = {
	id: "superseded-source",
	code: "CS-ART-009",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What an artifact was made from is the version that stands now.",
	why: "An artifact that rests on a superseded version carries terms on that nobody stands by any more.",
	check: (c) => c.head.artifacts.filter((each) => isLive(each) && (each.status === "current" || isTouched(c.repository.change, each.file))).flatMap((artifact) => (artifact.sources ?? []).flatMap((source, index) => judge(c, artifact, source, index)))
};
function judge(c, artifact, text, index) {
	if (!isKnown(text)) return [];
	const place = artifact.matter.at(["sources", index]);
	const source = parseSource(text);
	if (source?.engagement !== void 0 && source.engagement !== c.id) return [];
	const found = source && artifactOf$1(c.head, source.id);
	if (!source || !found) return isUnread(c, source) ? [] : [{
		place,
		...unknown(c, artifact, text)
	}];
	const problem = problemOf$2(source, found);
	if (problem === void 0) return [];
	const { rationale } = artifact.matter.value;
	const message = `\`${artifact.id}\` uses \`${text}\`, ${problem}${isKnown(rationale) ? `; kept because: ${rationale.trim().replace(/\.$/, "")}` : ""}.`;
	const current = isLive(found) ? `${found.id}@${found.version ?? "v1"}` : "what replaced it";
	return [{
		place,
		message,
		severity: isKnown(rationale) ? "notice" : source.version === void 0 ? "warning" : "error",
		fix: `Rebase it on ${current}, or say under rationale why not.`
	}];
}
/** An artifact that is there and cannot be read has its own finding. */
function isUnread(c, source) {
	return source !== void 0 && c.head.files.some((file) => file.path.endsWith(`/${source.id}.md`));
}
function unknown(c, artifact, text) {
	const others = c.head.artifacts.filter((each) => each.id !== artifact.id);
	const near = nearest(text.split("@")[0] ?? text, others.map((each) => each.id));
	const meant = others.find((each) => each.id === near);
	const hint = meant ? `Write ${meant.id}@${meant.version ?? "v1"}` : "Name an artifact of this engagement";
	return {
		message: `\`${artifact.id}\` uses \`${text}\`, which is no artifact of this engagement.`,
		fix: `${hint}; one of another engagement is written <engagement>/<ID>@vN.`
	};
}
function problemOf$2(source, found) {
	if (!isLive(found)) return `which is ${found.status}`;
	const [used, now] = [versionNumber(source.version), versionNumber(found.version)];
	if (used === void 0) return `which names no version; it is ${found.version ?? "without one"} now`;
	if (now === void 0 || used === now) return void 0;
	return used < now ? `superseded by ${found.id}@v${now}` : `which does not exist yet; it is v${now}`;
}

const rule$10 = {
	id: "tbd-in-current-artifact",
	code: "CS-FCT-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A current artifact says TBD only where the adapter lets it.",
	why: "People approve and sign what is current; nobody can keep a promise that was not made.",
	check: (c) => c.head.artifacts.filter(({ status }) => status === "current").flatMap((each) => reports(c, each))
};
function reports(c, artifact) {
	return [...inFields(c, artifact), ...inBody(artifact)].map((place) => ({
		place,
		message: `${ticked(artifact.id)} is current and says TBD at line ${place.line}.`,
		fix: "Resolve it, or keep the artifact `draft`."
	}));
}
const TBD = /(?<![\p{L}\p{N}_])TBD(?![\p{L}\p{N}_])/u;
function inFields(c, artifact) {
	const allowed = artifactTypeOf(c.adapter, artifact.type)?.tbdAllowed ?? [];
	return tbdPaths(artifact.fields, []).filter((path) => !isAllowed(path, allowed)).map((path) => artifact.matter.at(path));
}
function tbdPaths(data, path) {
	if (typeof data === "string") return TBD.test(data) ? [path] : [];
	return (isMap$2(data) ? Object.entries(data) : [...data.entries()]).flatMap(([key, value]) => tbdPaths(value, [...path, key]));
}
/** A field that may be TBD may be so in each of its parts; positions in lists do not count. */
function isAllowed(path, allowed) {
	const name = path.filter((step) => typeof step === "string").join(".");
	return allowed.some((field) => name === field || name.startsWith(`${field}.`));
}
function inBody({ body, file }) {
	return prose$1(body).flatMap(({ text, line }) => {
		const column = text.search(TBD) + 1;
		return column > 0 ? [{
			file,
			line,
			column
		}] : [];
	});
}
/** The lines of a text that stand outside fenced code blocks. */
function prose$1(body) {
	const lines = body.text.split(/\r?\n/);
	let fence;
	return lines.flatMap((text, index) => {
		const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
		if (fence !== void 0) {
			if (mark?.startsWith(fence) && text.trim() === mark) fence = void 0;
			return [];
		}
		if (mark !== void 0) fence = mark;
		return fence === void 0 ? [{
			text,
			line: body.line + index
		}] : [];
	});
}

const rule$9 = {
	id: "template-changed",
	code: "CS-APR-017",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "What was approved is still printed by the template that the approver saw.",
	why: "A clause can change in a template while the data stays the same; the approver read the page.",
	check: (c) => shutGates(c).flatMap((gate) => {
		const evidence = voidedEvidence(gate);
		if (!evidence?.presentation) return [];
		const what = gate.subject.artifacts.join(", ");
		const message = `@${evidence.login} approved ${gateName(gate)}; since then another template or other organisation details print ${what}.`;
		return [{
			place: placeOfMove(c),
			message,
			fix: `Ask @${evidence.login} to look at the new PDF and approve again.`
		}];
	})
};

const rule$8 = {
	id: "transition-not-allowed",
	code: "CS-STG-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A stage change is one that the adapter lists.",
	why: "A stage that can be reached by any way at all says nothing about the work that lies behind it.",
	check: (c) => [...newcomer(c), ...move(c)]
};
/** A new engagement starts where the adapter says. */
function newcomer(c) {
	const head = c.head.state;
	if (c.base || !head || head.value.stage === c.adapter.initialStage) return [];
	const message = `A new engagement starts at \`${c.adapter.initialStage}\`, not at \`${head.value.stage}\`.`;
	return [{
		place: head.at(["stage"]),
		message,
		fix: `Set stage to ${c.adapter.initialStage}.`
	}];
}
function move(c) {
	const head = c.head.state;
	if (!c.move || !head || c.move.transition) return [];
	const known = stageOf(c.adapter, c.move.to) ?? terminalOf(c.adapter, c.move.to);
	if (c.move.repair && known) return [];
	const options = optionsFrom(c.adapter, c.move.from);
	const from = options.length > 0 ? options.join(", ") : "nothing";
	const message = `\`${c.move.from}\` to \`${c.move.to}\` is not in allowed_transitions; from here: ${from}.`;
	const fix = `Set stage to ${[...options, c.move.from].join(" or ")}, or add the transition to the adapter in a change of its own.`;
	return [{
		place: head.at(["stage"]),
		message,
		fix
	}];
}

const rule$7 = {
	id: "two-moves-in-one-change",
	code: "CS-STG-006",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "One change makes one move.",
	why: "The gates of the stage in between would never be asked.",
	check(c) {
		const moving = movingOf(c);
		if (!moving || moving.move.repair) return [];
		const chain = chainOf(c);
		if (chain.length < 3) return [];
		const message = `${chain.map(ticked).join(" to ")} is ${chain.length - 1} moves in one change.`;
		const fix = `Split the change, one transition per pull request: move to ${ticked(chain[1] ?? "")} first.`;
		return [{
			place: moving.place,
			message,
			fix
		}];
	}
};
/** The stages that the change passes through, from the first to the last. */
function chainOf(c) {
	const { move } = c;
	if (!move) return [];
	const path = move.transition ? [move.from, move.to] : shortestPath(c.adapter, move.from, move.to);
	const ending = endingOf(c);
	return !move.byStatus && ending?.key === "workflow_status" && ending.entered && path.length > 0 ? [...path, ending.terminal.id] : path;
}
function shortestPath(adapter, from, to) {
	const seen = /* @__PURE__ */ new Set([from]);
	let paths = [[from]];
	while (paths.length > 0) {
		const next = paths.flatMap((path) => optionsFrom(adapter, path.at(-1) ?? "").map((option) => [...path, option]));
		const found = next.find((path) => path.at(-1) === to);
		if (found) return found;
		paths = next.filter((path) => isNew(seen, path.at(-1) ?? ""));
	}
	return [];
}
function isNew(seen, stage) {
	if (seen.has(stage)) return false;
	seen.add(stage);
	return true;
}

/** Every name that a definition uses, in the order of the file's keys. */
function referencesOf(file) {
	return [
		...one("stage", file.initial_stage, ["initial_stage"]),
		...stages(file),
		...many("artifact type", file.support_outputs, ["support_outputs"]),
		...transitions$1(file),
		...artifacts(file),
		...skills(file),
		...owners(file),
		...gates(file),
		...actions(file),
		...(file.tracks ?? []).flatMap((track, at) => many("artifact type", track.artifacts, [
			"tracks",
			at,
			"artifacts"
		])),
		...routes(file),
		...facts(file),
		...ends(file),
		...boundaries(file),
		...one("artifact type", file.security?.artifact, ["security", "artifact"]),
		...one("gate", file.security?.gate, ["security", "gate"]),
		...one("gate", costGate(file), ["cost", "gate"])
	];
}
/** The gate that a costly flow asks. */
function costGate({ cost }) {
	return typeof cost?.["gate"] === "string" ? cost["gate"] : void 0;
}
function one(kind, name, path) {
	return name === void 0 ? [] : [{
		kind,
		name,
		path
	}];
}
function many(kind, names, path) {
	return (names ?? []).map((name, at) => ({
		kind,
		name,
		path: [...path, at]
	}));
}
/** The entries of a list that are more than a lone name, each with its path. */
function entries(list, all) {
	return (all ?? []).flatMap((entry, at) => typeof entry === "string" ? [] : [{
		entry,
		path: [list, at]
	}]);
}
function stages(file) {
	return entries("stages", file.stages).flatMap(({ entry, path }) => [...one("skill", entry.owner, [...path, "owner"]), ...many("artifact type", entry.artifacts, [...path, "artifacts"])]);
}
function transitions$1(file) {
	return entries("allowed_transitions", file.allowed_transitions).flatMap(({ entry, path }) => [
		...one("stage or end", entry.from, [...path, "from"]),
		...one("stage or end", entry.to, [...path, "to"]),
		...predicates(entry.requires, [...path, "requires"])
	]);
}
function predicates(all, path) {
	return (all ?? []).flatMap((each, at) => predicate(each, [...path, at]));
}
function predicate(each, path) {
	if ("all" in each) return predicates(each.all, [...path, "all"]);
	if ("any" in each) return predicates(each.any, [...path, "any"]);
	if ("not" in each) return predicate(each.not, [...path, "not"]);
	if ("gate" in each) return one("gate", each.gate, [...path, "gate"]);
	return "artifact" in each ? one("artifact type", each.artifact, [...path, "artifact"]) : [];
}
function artifacts(file) {
	return entries("artifacts", file.artifacts).flatMap(({ entry, path }) => [...one("skill", entry.owner, [...path, "owner"]), ...many("artifact type", entry.sources, [...path, "sources"])]);
}
function skills(file) {
	return Object.entries(file.skills ?? {}).flatMap(([id, skill]) => [...many("gate", skill.gates, [
		"skills",
		id,
		"gates"
	]), ...keys("gate", skill.gates_on, [
		"skills",
		id,
		"gates_on"
	])]);
}
function keys(kind, map, path) {
	return Object.keys(map ?? {}).map((name) => ({
		kind,
		name,
		path: [...path, name],
		key: true
	}));
}
function owners({ specialist_owners: map = {} }) {
	const values = Object.entries(map).flatMap(([id, owner]) => one("skill", owner, ["specialist_owners", id]));
	return [...keys("owned", map, ["specialist_owners"]), ...values];
}
function gates(file) {
	return entries("gates", file.gates).flatMap(({ entry, path }) => [
		...many("role", entry.approvers?.roles, [
			...path,
			"approvers",
			"roles"
		]),
		...many("gate", entry.approvers?.distinct_from, [
			...path,
			"approvers",
			"distinct_from"
		]),
		...many("artifact type", entry.covers, [...path, "covers"])
	]);
}
function actions(file) {
	return entries("actions", file.actions).flatMap(({ entry, path }) => [
		...one("artifact type", entry.artifact, [...path, "artifact"]),
		...many("gate", entry.gates, [...path, "gates"]),
		...predicates(entry.requires, [...path, "requires"])
	]);
}
function routes(file) {
	return entries("routing_rules", file.routing_rules).flatMap(({ entry, path }) => one("target", entry.route_to, [...path, "route_to"]));
}
function facts(file) {
	return Object.entries(file.facts ?? {}).flatMap(([id, fact]) => many("role", fact.verified_by, [
		"facts",
		id,
		"verified_by"
	]));
}
function ends(file) {
	return entries("terminal_states", file.terminal_states).flatMap(({ entry, path }) => one("target", entry.handoff_to, [...path, "handoff_to"]));
}
function boundaries(file) {
	return entries("boundaries", file.boundaries).flatMap(({ entry, path }) => [
		...one("artifact type", entry.artifact, [...path, "artifact"]),
		...one("skill", entry.skill, [...path, "skill"]),
		...one("artifact type", entry.belongs_to, [...path, "belongs_to"]),
		...one("action", entry.action, [...path, "action"]),
		...many("gate", entry.needs, [...path, "needs"])
	]);
}

const rule$6 = {
	id: "undeclared-name",
	code: "CS-WFL-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage, gate, type, skill, action and role that a definition names is declared somewhere.",
	why: "A requirement on a gate that does not exist can never be met, and a limit on a misspelt one never bites.",
	checkRepository: (r) => affectedAdapters(r).flatMap((adapter) => undeclared(r, adapter))
};
function undeclared(r, adapter) {
	const names = declaredBy(r, adapter);
	const own = isTouched(r.change, adapter.doc.file);
	return referencesOf(adapter.doc.value).filter(({ kind }) => own || kind === "role").filter(({ kind, name }) => isMeant(name) && names[kind] && !names[kind].includes(name) && !isBuiltIn(kind, name)).map((reference) => report(adapter, reference, names[reference.kind] ?? [], placeOf(r, adapter, reference, own)));
}
/** Prose may stand where a name may: a text with spaces names nothing. */
function isMeant(name) {
	return isKnown(name) && NAME.test(name);
}
function isBuiltIn(kind, name) {
	return kind === "artifact type" && (name === "attestation" || ARTIFACT_ID.test(name));
}
/** What each kind of name may be; nothing where the definition declares none of the kind, so all are free. */
function declaredBy(r, adapter) {
	const file = adapter.doc.value;
	const stages = adapter.stages.map(({ id }) => id);
	const types = adapter.artifacts.map(({ type }) => type);
	const gates = adapter.gates.map(({ id }) => id);
	const skills = adapter.skills.size > 0 ? [...adapter.skills.keys()] : void 0;
	const owners = [...adapter.owners.values(), ...adapter.stages.flatMap(({ owner }) => owner ?? [])];
	return {
		stage: stages,
		"stage or end": [...stages, ...adapter.terminals.map(({ id }) => id)],
		"artifact type": types,
		gate: gates,
		action: adapter.actions.map(({ id }) => id),
		skill: skills,
		role: [...r.headPolicy.roles.keys()],
		target: [
			...stages,
			...types,
			...gates,
			...skills ?? owners
		],
		owned: [
			...stages,
			...types,
			...skills ?? [],
			...(file.tracks ?? []).map(({ id }) => id)
		]
	};
}
/** Where the definition itself is untouched, the roster is what has to be mended. */
function placeOf(r, { doc }, { path, key }, own) {
	if (!own) return r.headPolicy.file?.atKey(["roles"]) ?? {
		file: "countersign.yaml",
		line: 1,
		column: 1
	};
	return key ? doc.atKey(path) : doc.at(path);
}
const nouns = {
	stage: "the stage",
	"stage or end": "the stage or terminal state",
	"artifact type": "the artifact type",
	gate: "the gate",
	action: "the action",
	skill: "the skill",
	role: "the role",
	target: "",
	owned: ""
};
function report(adapter, { kind, name, path }, names, place) {
	const noun = `${nouns[kind]} ${quote(name)}`.trim();
	const where = quote(path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").slice(1));
	const opens = path[0] === "facts" ? "verify" : "open";
	const owner = kind === "role" ? `the roster does not have; until then nobody can ${opens} it` : "it does not declare";
	const near = nearest(name, names);
	const fix = kind === "role" ? `add the role ${quote(name)} to countersign.yaml` : `declare ${quote(name)}`;
	return {
		place,
		message: `${adapter.type}: ${where} refers to ${noun}, which ${owner}.`,
		fix: near === void 0 ? `${fix.charAt(0).toUpperCase()}${fix.slice(1)}, or fix the spelling.` : `Write ${quote(near)}, or ${fix}.`
	};
}

const rule$5 = {
	id: "unknown-key",
	code: "CS-SCH-002",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A file has only keys that the engine knows, or that stand under `extensions`.",
	why: "A misspelt key says nothing, and nobody notices: a limit that was meant to hold does not.",
	reading: true
};

const rule$4 = {
	id: "unreachable-stage",
	code: "CS-WFL-004",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "Every stage of a definition can be reached from the one that an engagement starts at.",
	why: "A stage that nothing leads to is a transition that somebody forgot, or a stage that nobody needs.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(unreachable)
};
function unreachable(adapter) {
	const reached = reachedFrom(adapter);
	return adapter.stages.flatMap((stage, index) => {
		if (reached.has(stage.id)) return [];
		const message = `${adapter.type}: nothing leads from \`${adapter.initialStage}\` to \`${stage.id}\`.`;
		const fix = `Add a transition to \`${stage.id}\`, or remove the stage.`;
		return [{
			place: adapter.doc.at(["stages", index]),
			message,
			fix
		}];
	});
}
/** Any engagement can end, so what is reopened from an end is reached too. */
function reachedFrom({ initialStage, terminals, transitions }) {
	const reached = /* @__PURE__ */ new Set([initialStage, ...terminals.map(({ id }) => id)]);
	for (const stage of reached) for (const { from, to } of transitions) if (from === stage) reached.add(to);
	return reached;
}

const rule$3 = {
	id: "value-not-allowed",
	code: "CS-SCH-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A value is of the kind, or from the list, that its key takes.",
	why: "A near miss such as `Approved` for `approved` would be read as whatever the reader hopes.",
	reading: true
};

const rule$2 = {
	id: "version-chain-broken",
	code: "CS-ART-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A revised artifact follows the version before it, and what it supersedes exists.",
	why: "Where a version is skipped or points in a circle, nobody can tell what replaced what.",
	check: (c) => c.head.artifacts.flatMap((artifact) => [...steps(c, artifact), ...supersedes(c, artifact)])
};
function steps(c, artifact) {
	const [now, before] = [versionNumber(artifact.version), versionNumber(artifactOf$1(c.base, artifact.id)?.version)];
	const place = artifact.matter.at(["version"]);
	if (now === void 0) return [];
	if (before === void 0) return now > 1 && !isKnown(artifact.matter.value.supersedes) ? [orphan(artifact, now)] : [];
	if (now === before || now === before + 1) return [];
	return [{
		place,
		message: `\`${artifact.id}\` goes from v${before} to v${now}; ${now < before ? "versions go up" : "the next version is the one after it"}.`,
		fix: `Set version to v${before + 1}, or to v${before} where the content is unchanged.`
	}];
}
function orphan(artifact, now) {
	const before = `${artifact.id}@v${now - 1}`;
	const message = `\`${artifact.id}\` starts at v${now} and supersedes nothing, so \`${before}\` is not known here.`;
	return {
		place: artifact.matter.at(["version"]),
		message,
		fix: `Set version to v1, or add \`supersedes: ${before}\`.`
	};
}
function supersedes(c, artifact) {
	const target = artifact.matter.value.supersedes;
	if (target === void 0 || !isKnown(target)) return [];
	const problem = problemOf$1(c, artifact, target);
	if (problem === void 0) return [];
	const message = `\`${artifact.id}\` ${artifact.version ?? ""} supersedes \`${target}\`, which ${problem}.`;
	const before = (versionNumber(artifact.version) ?? 1) - 1;
	const own = before > 0 ? `Write \`supersedes: ${artifact.id}@v${before}\`` : "Remove supersedes";
	return [{
		place: artifact.matter.at(["supersedes"]),
		message,
		fix: `${own}, or name the artifact that it replaces.`
	}];
}
function problemOf$1(c, artifact, target) {
	const source = parseSource(target);
	if (!source) return "is no reference such as ID@v1";
	if (source.engagement !== void 0 && source.engagement !== c.id) return void 0;
	if (source.id === artifact.id) return ownProblem(artifact, source.version);
	const known = versionNumber((artifactOf$1(c.head, source.id) ?? artifactOf$1(c.base, source.id))?.version);
	if (known === void 0) return "does not exist in this engagement";
	if ((versionNumber(source.version) ?? 1) > known) return `does not exist: ${source.id} is at v${known}`;
	const circle = circleOf(c, artifact);
	return circle.length > 0 && isFirstOf(c, circle, artifact) ? `leads back to it: ${circle.join(", ")}` : void 0;
}
function ownProblem(artifact, version) {
	const [own, target] = [versionNumber(artifact.version) ?? 1, versionNumber(version)];
	if (target === void 0 || target >= own) return "is the artifact itself";
	return target === own - 1 ? void 0 : "is not the version before it";
}
/** The artifacts that supersede each other in a circle with this one; none where there is no circle. */
function circleOf(c, artifact) {
	const seen = [];
	for (let at = artifact; at && !seen.includes(at.id); at = next(c, at)) seen.push(at.id);
	const last = artifactOf$1(c.head, seen.at(-1) ?? "");
	return last && seen.length > 1 && next(c, last)?.id === artifact.id ? seen : [];
}
function next(c, artifact) {
	const source = parseSource(artifact.matter.value.supersedes ?? "");
	return source && source.id !== artifact.id ? artifactOf$1(c.head, source.id) : void 0;
}
/** A circle is told once, at an artifact that the change touches where there is one. */
function isFirstOf(c, circle, artifact) {
	const touched = circle.filter((id) => isTouched(c.repository.change, artifactOf$1(c.head, id)?.file ?? ""));
	return (touched.length > 0 ? touched : circle).toSorted()[0] === artifact.id;
}

const rule$1 = {
	id: "workflow-definition-missing",
	code: "CS-WFL-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An engagement names a workflow definition that the base, or the engine, has.",
	why: "Without a definition there are no stages, no gates and nobody who may approve.",
	reading: true
};

const rules$1 = [
	rule$63,
	rule$62,
	rule$61,
	rule$60,
	rule$59,
	rule$58,
	rule$57,
	rule$56,
	rule$55,
	rule$54,
	rule$53,
	rule$52,
	rule$51,
	rule$50,
	rule$49,
	rule$48,
	rule$47,
	rule$46,
	rule$45,
	rule$44,
	rule$43,
	rule$42,
	rule$41,
	rule$40,
	rule$39,
	rule$38,
	rule$37,
	rule$36,
	rule$35,
	rule$34,
	rule$33,
	rule$32,
	rule$31,
	rule$30,
	rule$29,
	rule$28,
	rule$27,
	rule$26,
	rule$25,
	rule$24,
	rule$23,
	rule$22,
	rule$21,
	rule$20,
	rule$19,
	rule$18,
	rule$17,
	rule$16,
	rule$15,
	rule$14,
	rule$13,
	rule$12,
	rule$11,
	rule$10,
	rule$9,
	rule$8,
	rule$7,
	rule$6,
	rule$5,
	rule$4,
	rule$3,
	rule$2,
	rule$1
];

const emptyRecord = {
	approvals: [],
	artifacts: [],
	uses: [],
	bypasses: [],
	handoffs: []
};

/** countersign.yaml: who the organisation is, who holds which role, and how the engine behaves. */
const address = strictObject({
	...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`line${index + 1}`, text.optional()])),
	city: text.optional(),
	region: text.optional(),
	postal_code: text.optional(),
	country: string().regex(/^[A-Z]{2}$/, { error: "a two-letter country code such as US" }).optional()
});
const member = strictObject({
	login: login.describe("The person's GitHub login, for display."),
	id: integer.optional().describe("The person's numeric GitHub id: who they are, whatever they are called."),
	name: text.optional(),
	emails: array(text).optional().describe("Addresses in commits that GitHub cannot map to the account.")
});
const teamMember = strictObject({ team: team.describe("A team, read with an App token.") });
const external = strictObject({
	external: literal("true"),
	confirmed_by: array(name).describe("Roles whose review confirms a document signed outside GitHub.")
});
const roleMembers = union([array(union([member, teamMember])), external]);
const delegation = strictObject({
	from: login,
	to: login,
	gates: array(name),
	since: date,
	until: date
});
const approvers = strictObject({
	roles: array(name).optional(),
	field: text.optional().describe("A field of the covered artifact that names the approver's login."),
	count: integer.optional(),
	not_author: _enum(["true", "false"]).optional(),
	distinct_from: array(name).optional()
});
const gateCompletion = strictObject({
	owner: text.optional(),
	approvers: approvers.optional(),
	covers: array(name).optional(),
	evidence: array(_enum([
		"review",
		"label",
		"check",
		"document"
	])).optional(),
	checks: array(strictObject({
		name: text,
		app: text
	})).optional(),
	accepts: array(_enum(["approved", "conditional"])).optional(),
	permits: array(text).optional(),
	valid_for: duration.optional(),
	suggestions: _enum(["allow", "count"]).optional()
});
const settingsFile = strictObject({
	organization: strictObject({
		legal_name: text,
		email: text.optional(),
		phone: text.optional(),
		website: text.optional(),
		vat_id: text.optional(),
		tax_id: text.optional(),
		language: text.optional(),
		brand: record(text, unknown$1()).optional(),
		address: address.optional()
	}).optional(),
	roles: record(name, roleMembers).optional(),
	persons: array(strictObject({
		name: text,
		ids: array(integer)
	})).optional(),
	delegates: array(delegation).optional(),
	gates: union([record(name, gateCompletion), array(gateCompletion.extend({ gate_id: name }))]).optional(),
	settings: strictObject({
		record: _enum([
			"commit",
			"pull-request",
			"branch"
		]).optional(),
		record_branch: text.optional(),
		time_zone: text.optional(),
		currency: string().regex(/^[A-Z]{3}$/, { error: "a currency code such as USD" }).optional(),
		trial: _enum(["true", "false"]).optional(),
		author: text.optional(),
		policy_approvers: oneOrMany(name).optional()
	}).optional(),
	extensions: record(text, unknown$1()).optional()
});

/** adapters/<workflow_type>.yaml as it is written: the public library's format, made checkable by optional keys. */
const prose = array(text);
const stage = strictObject({
	id: name,
	label: text.optional(),
	purpose: text.optional(),
	owner: text.optional(),
	artifacts: array(name).optional(),
	sla: duration.optional(),
	statuses: array(text).optional()
});
const transitionKinds = [
	"forward",
	"backward",
	"skip",
	"reopen",
	"branch",
	"terminal"
];
const transition = strictObject({
	from: name,
	to: name,
	kind: _enum(transitionKinds).optional(),
	when: text.optional(),
	requires: array(predicateFile).optional()
});
const artifactType = strictObject({
	artifact_type: name,
	owner: text,
	label: text.optional(),
	id_pattern: text.optional(),
	sources: array(name).optional(),
	required_fields: array(text).optional(),
	tbd_allowed: array(text).optional(),
	forbidden_fields: array(text).optional(),
	unique_by: array(text).optional(),
	render: name.optional(),
	version_policy: text.optional(),
	support: _enum(["true", "false"]).optional(),
	public: _enum(["true", "false"]).optional()
});
const skill = strictObject({
	label: text.optional(),
	purpose: text,
	invoke_when: oneOrMany(text).optional(),
	required_inputs: prose.optional(),
	optional_inputs: prose.optional(),
	outputs: prose.optional(),
	upstream: prose.optional(),
	downstream: prose.optional(),
	shared: prose.optional(),
	gates: prose.optional(),
	gates_on: record(name, text).optional().describe("What raises each gate."),
	must_not_own: prose.optional(),
	centralize: prose.optional(),
	writes: array(text).optional(),
	kind: _enum([
		"lifecycle",
		"support",
		"overlay"
	]).optional(),
	cost: record(text, text).optional()
});
const gate = strictObject({
	gate_id: name,
	owner: text,
	label: text.optional(),
	category: text.optional(),
	applies_when: text.optional(),
	approval_states: prose.optional(),
	approvers: approvers.optional(),
	covers: array(name).optional(),
	evidence: array(_enum([
		"review",
		"label",
		"check",
		"document"
	])).optional(),
	checks: array(strictObject({
		name: text,
		app: text
	})).optional(),
	accepts: array(_enum(["approved", "conditional"])).optional(),
	permits: array(text).optional(),
	valid_for: duration.optional(),
	suggestions: _enum(["allow", "count"]).optional(),
	facts: prose.optional().describe("Facts that must be known before a move may pass the gate, such as required_fields.")
});
const action = strictObject({
	id: name,
	label: text.optional(),
	artifact: name.optional(),
	gates: array(name),
	permit: text.optional(),
	requires: array(predicateFile).optional(),
	single_use: _enum(["true", "false"]).optional(),
	recipient: text.optional().describe("The field of the artifact that names who receives it."),
	kind: _enum([
		"send",
		"launch",
		"publish",
		"sign",
		"issue",
		"bill"
	]).optional()
});
const boundaryRules = [
	"CS-BND-002",
	"CS-BND-003",
	"CS-BND-004"
];
const boundary = strictObject({
	id: name,
	text,
	artifact: name.optional(),
	skill: name.optional(),
	forbids_fields: array(text).optional(),
	forbids_headings: array(text).optional(),
	belongs_to: name.optional(),
	action: name.optional(),
	needs: array(name).optional(),
	rule: _enum(boundaryRules).optional().describe("Which rule reports it: CS-BND-003 for messages, CS-BND-004 for packaging; CS-BND-002 otherwise.")
});
const trackKind = strictObject({
	id: name,
	label: text.optional(),
	purpose: text.optional(),
	owner: text.optional(),
	artifacts: array(name).optional(),
	output_state: _enum(["draft", "final"]).optional().describe("What a track of this kind may produce until it says otherwise.")
});
const rule = strictObject({
	id: name,
	when: text.optional(),
	action: text.optional(),
	route_to: text.optional(),
	triggers: prose.optional(),
	unless: text.optional()
});
const adapterFile = strictObject({
	workflow_type: name,
	label: text.optional(),
	default: _enum(["true", "false"]).optional(),
	default_adapter: text.optional(),
	schema_version: text.optional(),
	initial_stage: name.optional(),
	stages: array(union([name, stage])),
	support_outputs: prose.optional(),
	allowed_transitions: array(transition).optional(),
	artifacts: array(union([name, artifactType])).optional(),
	skills: record(name, skill).optional(),
	specialist_owners: record(name, text).optional(),
	gates: array(union([name, gate])).optional(),
	actions: array(action).optional(),
	approval_states: prose.optional(),
	tracks: array(trackKind).optional().describe("Kinds of parallel work."),
	routing_rules: array(union([text, rule])).optional(),
	recovery_actions: array(union([name, strictObject({
		id: name,
		applies_when: text.optional(),
		output: text.optional(),
		fits: prose.optional()
	})])).optional(),
	required_fields: array(text).optional(),
	facts: record(text, strictObject({
		type: _enum([
			"text",
			"boolean",
			"date",
			"amount",
			"integer"
		]).optional(),
		values: prose.optional(),
		verified_by: array(name).optional(),
		class: text.optional()
	})).optional(),
	terminal_states: array(union([name, strictObject({
		id: name,
		allows_open_blockers: _enum(["true", "false"]).optional(),
		requires_rationale: _enum(["true", "false"]).optional(),
		handoff_to: text.optional()
	})])).optional(),
	validation_rules: array(union([text, strictObject({
		id: text,
		description: text.optional(),
		severity: _enum([
			"error",
			"warning",
			"notice"
		]).optional()
	})])).optional(),
	boundaries: array(boundary).optional(),
	security: strictObject({
		triggers: prose.optional(),
		artifact: name.optional(),
		gate: name.optional(),
		classes: record(text, text).optional()
	}).optional(),
	timers: array(record(text, unknown$1())).optional(),
	flows: record(text, unknown$1()).optional(),
	cost: record(text, unknown$1()).optional(),
	extensions: record(text, unknown$1()).optional()
});

/** What stands where an owner is not yet known. */
const NO_OWNER = "TBD";
/** `role_intake` as people read it: `Role intake`. */
function labelOf(id) {
	const words = id.replaceAll(/[_-]+/g, " ").trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
function toStages(file, owners) {
	return file.stages.map((entry) => {
		const stage = typeof entry === "string" ? { id: entry } : entry;
		const owner = stage.owner ?? owners.get(stage.id);
		return {
			id: stage.id,
			label: stage.label ?? labelOf(stage.id),
			purpose: stage.purpose ?? "",
			owner,
			artifacts: stage.artifacts ?? ownedBy(file, owner),
			statuses: stage.statuses
		};
	});
}
/** A stage that lists no artifacts is where its owner writes the owner's own. */
function ownedBy(file, owner) {
	return (file.artifacts ?? []).flatMap((entry) => typeof entry !== "string" && entry.owner === owner ? [entry] : []).map((entry) => entry.artifact_type);
}
/** Where no artifacts are listed, the support outputs are what the definition declares. */
function toArtifactTypes(file, owners) {
	const support = new Set(file.support_outputs);
	return (file.artifacts ?? [...support]).map((entry) => {
		const named = (type) => ({
			artifact_type: type,
			owner: owners.get(type) ?? "TBD"
		});
		return toArtifactType(typeof entry === "string" ? named(entry) : entry, support);
	});
}
function toArtifactType(entry, support) {
	const { artifact_type: type } = entry;
	return {
		type,
		label: entry.label ?? labelOf(type),
		owner: entry.owner,
		idPattern: entry.id_pattern,
		sources: entry.sources ?? [],
		requiredFields: entry.required_fields ?? [],
		tbdAllowed: entry.tbd_allowed ?? [],
		forbiddenFields: entry.forbidden_fields ?? [],
		uniqueBy: entry.unique_by ?? [],
		render: entry.render,
		versionPolicy: entry.version_policy ?? "",
		support: entry.support === void 0 ? support.has(type) : entry.support === "true",
		public: entry.public === "true"
	};
}
function toSkills(file, stages) {
	const leading = new Set(stages.map((stage) => stage.owner));
	const skills = Object.entries(file.skills ?? {});
	return new Map(skills.map(([id, entry]) => [id, toSkill(id, entry, leading.has(id))]));
}
function toSkill(id, entry, leadsStage) {
	return {
		id,
		purpose: entry.purpose,
		invokeWhen: typeof entry.invoke_when === "string" ? [entry.invoke_when] : entry.invoke_when ?? [],
		requiredInputs: entry.required_inputs ?? [],
		optionalInputs: entry.optional_inputs ?? [],
		outputs: entry.outputs ?? [],
		upstream: entry.upstream ?? [],
		downstream: entry.downstream ?? [],
		shared: entry.shared ?? [],
		gates: entry.gates ?? [],
		mustNotOwn: entry.must_not_own ?? [],
		writes: entry.writes ?? [],
		kind: entry.kind ?? (leadsStage ? "lifecycle" : "support")
	};
}
function toActions(file) {
	return (file.actions ?? []).map((entry) => ({
		id: entry.id,
		label: entry.label ?? labelOf(entry.id),
		artifact: entry.artifact,
		gates: entry.gates,
		permit: entry.permit,
		requires: entry.requires ?? [],
		singleUse: entry.single_use === "true",
		recipient: entry.recipient,
		kind: entry.kind
	}));
}
/** A rule that is one sentence says what to do; it is known by its position. */
function toRouting(file) {
	return (file.routing_rules ?? []).map((entry, index) => {
		const rule = typeof entry === "string" ? {
			id: `rule-${index + 1}`,
			action: entry
		} : entry;
		return {
			id: rule.id,
			when: rule.when ?? "",
			action: rule.action ?? "",
			routeTo: rule.route_to,
			triggers: rule.triggers ?? []
		};
	});
}
function toRecovery(file) {
	return (file.recovery_actions ?? []).map((entry) => {
		const { id, applies_when, output, fits } = typeof entry === "string" ? { id: entry } : entry;
		return {
			id,
			appliesWhen: applies_when ?? "",
			output: output ?? "",
			fits: fits ?? []
		};
	});
}
function toFacts(file) {
	const facts = Object.entries(file.facts ?? {});
	return new Map(facts.map(([path, entry]) => [path, {
		type: entry.type ?? "text",
		values: entry.values,
		verifiedBy: entry.verified_by ?? [],
		class: entry.class
	}]));
}
function toBoundaries(file) {
	return (file.boundaries ?? []).map((entry) => ({
		id: entry.id,
		text: entry.text,
		artifact: entry.artifact,
		skill: entry.skill,
		forbidsFields: entry.forbids_fields ?? [],
		forbidsHeadings: entry.forbids_headings ?? [],
		belongsTo: entry.belongs_to,
		action: entry.action,
		needs: entry.needs ?? [],
		rule: entry.rule ?? "CS-BND-002"
	}));
}
/** The category by which a definition marks the gate that decides what is sensitive. */
const SENSITIVE = "security_sensitive";
function toSecurity(file, gates) {
	const { security } = file;
	return {
		triggers: security?.triggers ?? [],
		artifact: security?.artifact,
		gate: security?.gate ?? gates.find((gate) => gate.category === SENSITIVE)?.id,
		classes: new Map(Object.entries(security?.classes ?? {}))
	};
}

function toGates(file, completions) {
	return (file.gates ?? []).map((entry) => {
		const gate = typeof entry === "string" ? { gate_id: entry } : entry;
		return toGate(complete(gate, completions.get(gate.gate_id)));
	});
}
/** The settings fill a gate that says nothing of approvers; one that does is as the adapter wrote it. */
function complete(gate, completion) {
	return gate.approvers || !completion ? gate : {
		...completion,
		...gate
	};
}
function toGate(gate) {
	return {
		id: gate.gate_id,
		label: gate.label ?? labelOf(gate.gate_id),
		owner: gate.owner ?? "TBD",
		category: gate.category ?? "",
		appliesWhen: gate.applies_when ?? "",
		approvers: gate.approvers && toApprovers(gate.approvers),
		covers: gate.covers,
		evidence: gate.evidence ?? ["review"],
		checks: gate.checks ?? [],
		accepts: gate.accepts ?? ["approved"],
		permits: gate.permits ?? [`gate:${gate.gate_id}`],
		validFor: gate.valid_for,
		suggestionsAllowed: gate.suggestions === "allow",
		facts: gate.facts
	};
}
/** A count of 0 is reported where it is written; until it is mended, one person is needed. */
function toApprovers(file) {
	return {
		roles: file.roles ?? [],
		field: file.field,
		count: Math.max(1, file.count ?? 1),
		notAuthor: file.not_author !== "false",
		distinctFrom: file.distinct_from ?? []
	};
}

/** One problem for each id that an earlier entry already has. */
function duplicates(doc, entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap(({ id, path }) => {
		const earlier = first.get(id);
		if (!earlier) first.set(id, path);
		return earlier ? [duplicate$1(doc, id, earlier, path)] : [];
	});
}
function duplicate$1(doc, id, earlier, path) {
	const place = doc.at(path);
	return {
		code: "CS-SCH-005",
		place,
		message: `${quote(id)} is used at line ${doc.at(earlier).line} and line ${place.line}.`,
		fix: "Give each entry its own id."
	};
}

/** What is wrong with settings that have the right shape. */
function lintSettings(doc) {
	const { roles, persons, delegates, gates } = doc.value;
	return [
		...Object.entries(roles ?? {}).flatMap(([role, members]) => lintMembers(doc, role, members)),
		...duplicates(doc, (persons ?? []).flatMap(({ ids }, index) => personIds(ids, index))),
		...(delegates ?? []).flatMap((delegation, index) => lintPeriod(doc, delegation, index)),
		...Array.isArray(gates) ? duplicates(doc, gates.map(({ gate_id: id }, index) => ({
			id,
			path: [
				"gates",
				index,
				"gate_id"
			]
		}))) : [],
		...completionEntries(gates).flatMap(([path, completion]) => lintCount(doc, [...path, "approvers"], completion.approvers?.count)),
		...roleNames(doc.value).flatMap((named) => lintRole(doc, named))
	];
}
/** One account twice in a role could fill two of its seats. */
function lintMembers(doc, role, members) {
	if (!Array.isArray(members)) return [];
	const path = (index, key) => [
		"roles",
		role,
		index,
		key
	];
	return [
		members.flatMap((each, index) => "login" in each ? [{
			id: each.login.toLowerCase(),
			path: path(index, "login")
		}] : []),
		members.flatMap((each, index) => "login" in each && each.id !== void 0 ? [{
			id: String(each.id),
			path: path(index, "id")
		}] : []),
		members.flatMap((each, index) => "team" in each ? [{
			id: each.team.toLowerCase(),
			path: path(index, "team")
		}] : [])
	].flatMap((entries) => duplicates(doc, entries));
}
function personIds(ids, index) {
	return ids.map((id, position) => ({
		id: String(id),
		path: [
			"persons",
			index,
			"ids",
			position
		]
	}));
}
function lintPeriod(doc, { since, until }, index) {
	if (since <= until) return [];
	const message = `The delegation ends on ${until}, before it begins on ${since}.`;
	return [{
		code: "CS-SCH-004",
		place: doc.at([
			"delegates",
			index,
			"until"
		]),
		message,
		fix: "Put the later date into `until`."
	}];
}
/** An approval by nobody opens nothing: a gate always needs somebody. */
function lintCount(doc, path, count) {
	if (count !== 0) return [];
	return [{
		code: "CS-SCH-004",
		place: doc.at([...path, "count"]),
		message: "`count` is `0`; allowed: a whole number from 1.",
		fix: "Write how many people must approve."
	}];
}
function completionEntries(gates) {
	if (Array.isArray(gates)) return gates.map((gate, index) => [["gates", index], gate]);
	return Object.entries(gates ?? {}).map(([id, gate]) => [["gates", id], gate]);
}
/** Every place that names a role. */
function roleNames({ roles, gates, settings }) {
	const confirming = Object.entries(roles ?? {}).flatMap(([role, members]) => Array.isArray(members) ? [] : listed(members.confirmed_by, [
		"roles",
		role,
		"confirmed_by"
	]));
	const approving = completionEntries(gates).flatMap(([path, gate]) => listed(gate.approvers?.roles ?? [], [
		...path,
		"approvers",
		"roles"
	]));
	const policy = settings?.policy_approvers ?? [];
	const path = ["settings", "policy_approvers"];
	return [
		...confirming,
		...approving,
		...typeof policy === "string" ? [{
			id: policy,
			path
		}] : listed(policy, path)
	];
}
function listed(names, path) {
	return names.map((id, index) => ({
		id,
		path: [...path, index]
	}));
}
function lintRole(doc, { id, path }) {
	const known = Object.keys(doc.value.roles ?? {});
	if (known.includes(id)) return [];
	const near = nearest(id, known);
	const message = `${quote(path.join("."))} names the role ${quote(id)}, which \`roles\` does not have.`;
	const fix = near ? `Write ${quote(near)}, or add the role.` : "Add the role, or fix the spelling.";
	return [{
		code: "CS-WFL-002",
		place: doc.at(path),
		message,
		fix
	}];
}

/** What is wrong with a definition of the right shape before its names are compared: ids given twice, counts of nobody. */
function lintAdapter(doc) {
	const file = doc.value;
	return [...[
		[...named("stages", "id", file.stages), ...named("terminal_states", "id", file.terminal_states)],
		named("artifacts", "artifact_type", file.artifacts),
		named("gates", "gate_id", file.gates),
		named("actions", "id", file.actions),
		named("boundaries", "id", file.boundaries),
		named("recovery_actions", "id", file.recovery_actions),
		rules(file),
		transitions(file)
	].flatMap((entries) => duplicates(doc, entries)), ...gateCounts(doc)];
}
/** The ids of a list whose entries are lone names or maps with the id under `key`. */
function named(list, key, entries = []) {
	return entries.map((entry, index) => typeof entry === "string" ? {
		id: entry,
		path: [list, index]
	} : {
		id: entry[key],
		path: [
			list,
			index,
			key
		]
	});
}
function rules({ routing_rules: entries = [] }) {
	return entries.flatMap((rule, index) => typeof rule === "string" ? [] : [{
		id: rule.id,
		path: [
			"routing_rules",
			index,
			"id"
		]
	}]);
}
/** Of two transitions between the same stages one would be judged and the other never. */
function transitions({ allowed_transitions: entries = [] }) {
	return entries.map(({ from, to }, index) => ({
		id: `${from} -> ${to}`,
		path: ["allowed_transitions", index]
	}));
}
function gateCounts(doc) {
	return (doc.value.gates ?? []).flatMap((gate, index) => typeof gate === "string" ? [] : lintCount(doc, [
		"gates",
		index,
		"approvers"
	], gate.approvers?.count));
}

/** Where a definition names no way to end: done, replaced by other work, or given up. */
const usualTerminals = [
	{
		id: "closed",
		allowsOpenBlockers: false,
		requiresRationale: false,
		handoffTo: void 0
	},
	{
		id: "superseded",
		allowsOpenBlockers: true,
		requiresRationale: true,
		handoffTo: void 0
	},
	{
		id: "abandoned",
		allowsOpenBlockers: true,
		requiresRationale: true,
		handoffTo: void 0
	}
];
function toTerminals(file, stages) {
	const entries = file.terminal_states ?? [];
	if (entries.length > 0) return entries.map(toTerminal);
	return usualTerminals.filter((terminal) => stages.every((stage) => stage.id !== terminal.id));
}
/** A lone name that is a usual one means what it usually means. */
function toTerminal(entry) {
	const usual = usualTerminals.find((each) => each.id === entry);
	if (usual) return usual;
	const terminal = typeof entry === "string" ? { id: entry } : entry;
	return {
		id: terminal.id,
		allowsOpenBlockers: terminal.allows_open_blockers === "true",
		requiresRationale: terminal.requires_rationale === "true",
		handoffTo: terminal.handoff_to
	};
}
/** The listed transitions; in the short form, which lists none, those that the order of the stages gives. */
function toTransitions(file, stages, terminals) {
	const order = {
		stages: stages.map((stage) => stage.id),
		terminals: terminals.map((terminal) => terminal.id)
	};
	return file.allowed_transitions?.map((entry) => toTransition(entry, order)) ?? impliedTransitions(order);
}
function toTransition(entry, order) {
	const { from, to, when = "", requires = [] } = entry;
	return {
		from,
		to,
		kind: entry.kind ?? inferKind(from, to, order),
		when,
		requires,
		implied: false
	};
}
function inferKind(from, to, { stages, terminals }) {
	if (terminals.includes(to)) return "terminal";
	if (from === to || terminals.includes(from)) return "reopen";
	const [start, end] = [stages.indexOf(from), stages.indexOf(to)];
	if (start < 0 || end < 0) return "branch";
	if (end < start) return "backward";
	return end === start + 1 ? "forward" : "skip";
}
function impliedTransitions(order) {
	const { stages, terminals } = order;
	const moves = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => implied(from, to, order)));
	const last = stages.at(-1);
	return last === void 0 ? moves : [...moves, ...terminals.map((to) => implied(last, to, order))];
}
function implied(from, to, order) {
	const kind = inferKind(from, to, order);
	return {
		from,
		to,
		kind,
		when: "",
		requires: kind === "backward" ? [{ rationale: "true" }] : [],
		implied: true
	};
}

/** The problems of one file in the order of their places, and no more of them than somebody would read. */
function inOrder(problems) {
	const sorted = [...problems].sort(compareProblems);
	const first = sorted.slice(0, limits.problems);
	const next = sorted[limits.problems];
	if (!next) return sorted;
	const message = `${sorted.length - first.length} more problems follow in this file`;
	return [...first, {
		...next,
		message,
		fix: "Repair the ones above first."
	}];
}
function compareProblems(a, b) {
	return compareText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column || compareText(a.code, b.code) || compareText(a.message, b.message);
}

/** The keys that a map at `path` may have, as far as the schema names them. */
function keysAt(schema, path) {
	return [...new Set(typesAt(schema, path).flatMap(keysOf))];
}
/** The fixed texts that may stand at `path` beside whatever else may, such as `TBD`. */
function literalsAt(schema, path) {
	return [...new Set(typesAt(schema, path).flatMap(literalsOf))];
}
function typesAt(schema, path) {
	let types = options(schema);
	for (const step of path) types = types.flatMap((type) => child(type, step)).flatMap(options);
	return types;
}
/** The types that a value may have, without what only wraps them. */
function options(schema) {
	const def = defOf(schema);
	if (def.type === "union") return def.options.flatMap(options);
	if (def.type === "lazy") return options(def.getter());
	if (def.type === "pipe") return options(def.in);
	return "innerType" in def ? options(def.innerType) : [schema];
}
function child(schema, step) {
	const def = defOf(schema);
	if (def.type === "array") return [def.element];
	if (def.type === "record") return [def.valueType];
	if (def.type !== "object") return [];
	const shape = def.shape;
	const found = Object.hasOwn(shape, step) ? shape[String(step)] : void 0;
	return found ? [found] : [];
}
function keysOf(schema) {
	const def = defOf(schema);
	return def.type === "object" ? Object.keys(def.shape) : [];
}
function literalsOf(schema) {
	const def = defOf(schema);
	return def.type === "literal" ? def.values.map(String) : [];
}
function defOf(schema) {
	return schema._zod.def;
}

/** The faults of one issue, whose path starts at `above`. */
function faultsOf(issue, source, above = []) {
	const path = [...above, ...issue.path.map(stepOf)];
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		kind: "unknown",
		path: [...path, key]
	}));
	if (issue.code === "invalid_key") return [{
		kind: "wrong-key",
		path,
		kinds: issue.issues.map(phrase)
	}];
	if (dataAt(source.data, path) === void 0) return [{
		kind: "missing",
		path
	}];
	if (issue.code === "invalid_union") return unionFaults(issue, source, path);
	return [{
		kind: "wrong",
		path,
		...expectationOf(issue, source, path)
	}];
}
function expectationOf(issue, source, path) {
	if (issue.code === "invalid_value") return {
		values: issue.values.map(String),
		kinds: [],
		sort: false
	};
	return {
		values: issue.code === "invalid_type" ? [] : literalsAt(source.schema, path),
		kinds: [phrase(issue)],
		sort: issue.code === "invalid_type"
	};
}
const sorts = {
	string: "text",
	array: "a list",
	object: "a map",
	record: "a map"
};
/** The scalars of the model say what they expect as their error; zod's own words begin with a capital. */
function phrase(issue) {
	if (issue.code === "invalid_type") return sorts[issue.expected] ?? issue.expected;
	if (issue.code === "too_small") return `at least ${issue.minimum} ${issue.origin === "array" ? "entries" : ""}`.trim();
	if (issue.code === "too_big") return `at most ${issue.maximum} ${issue.origin === "array" ? "entries" : ""}`.trim();
	return /^(?:Invalid|Unrecognized)/.test(issue.message) ? "another form" : issue.message;
}
/** Of a choice, only the branch that was most likely meant. */
function unionFaults(issue, source, path) {
	const branches = issue.errors.map((issues) => issues.flatMap((inner) => faultsOf(inner, source, path)));
	const fitting = branches.filter((faults) => !faults.some((fault) => isAt(fault, path)));
	if (fitting.length === 0) return [merged(branches.flat(), path)];
	const fewest = Math.min(...fitting.map((faults) => faults.length));
	const best = fitting.filter((faults) => faults.length === fewest);
	const [only] = best;
	if (only && best.length === 1) return only;
	return branchOfNearKey(best) ?? [undecided(best, path)];
}
function isAt(fault, path) {
	return fault.kind === "wrong" && fault.path.length === path.length;
}
/** All that may stand at one place. What is wrong about a text hides that it could have been a list. */
function merged(faults, path) {
	const here = faults.filter((fault) => isAt(fault, path));
	const about = here.some(({ sort }) => !sort) ? here.filter(({ sort }) => !sort) : here;
	return {
		kind: "wrong",
		path,
		values: [...new Set(about.flatMap((fault) => fault.values))],
		kinds: [...new Set(about.flatMap((fault) => fault.kinds))],
		sort: about.every(({ sort }) => sort)
	};
}
function branchOfNearKey(branches) {
	const wanted = branches.flatMap((faults) => lastSteps(faults, "missing"));
	for (const key of branches.flatMap((faults) => lastSteps(faults, "unknown"))) {
		const near = nearest(key, wanted);
		const branch = branches.find((faults) => near !== void 0 && lastSteps(faults, "missing").includes(near));
		if (branch) return branch;
	}
}
function undecided(branches, path) {
	const keys = [...new Set(branches.flatMap((faults) => lastSteps(faults, "missing")))];
	return {
		kind: "wrong",
		path,
		values: [],
		kinds: keys.length > 0 ? [`a map with ${keys.map((key) => `\`${key}\``).join(" or ")}`] : ["another map"],
		sort: true
	};
}
function lastSteps(faults, kind) {
	return faults.filter((fault) => fault.kind === kind).map(({ path }) => String(path.at(-1)));
}
function stepOf(step) {
	return typeof step === "number" ? step : String(step);
}
function dataAt(data, path) {
	let found = data;
	for (const step of path) found = childOf$1(found, step);
	return found;
}
function childOf$1(data, step) {
	return Object.getOwnPropertyDescriptor(typeof data === "object" ? data : {}, step)?.value;
}

/** The document as its schema reads it. Unknown keys are reported and left out; anything else wrong leaves no document. */
function typed(doc, schema, options) {
	const unknown = [];
	let data = doc.value;
	for (;;) {
		const result = schema.safeParse(data);
		const told = {
			doc,
			data,
			schema,
			options
		};
		if (result.success) return {
			doc: {
				...doc,
				value: result.data
			},
			problems: problemsOf$1(unknown, told)
		};
		const faults = result.error.issues.flatMap((issue) => faultsOf(issue, {
			data,
			schema
		}));
		const more = faults.filter(({ kind }) => kind === "unknown");
		if (more.length === 0) return {
			doc: void 0,
			problems: problemsOf$1([...unknown, ...faults], told)
		};
		unknown.push(...more);
		for (const { path } of more) data = without(data, path);
	}
}
/** `data` without the key at the end of `path`. */
function without(data, path) {
	const [step, ...rest] = path;
	if (step === void 0) return data;
	if (!isMap$2(data)) return typeof data === "string" ? data : data.map((item, at) => at === step ? without(item, rest) : item);
	const entries = Object.entries(data).filter(([key]) => rest.length > 0 || key !== step);
	return Object.fromEntries(entries.map(([key, value]) => [key, key === step ? without(value, rest) : value]));
}
function problemsOf$1(faults, told) {
	return inOrder(faults.map((fault) => problemOf(fault, told)));
}
function problemOf(fault, told) {
	switch (fault.kind) {
		case "unknown": return unknownKey(fault.path, told);
		case "missing": return missing(fault.path, told);
		case "wrong-key": return wrongKey(fault.path, fault.kinds, told);
		case "wrong": return wrongValue(fault, told);
	}
}
function unknownKey(path, { doc, schema }) {
	const allowed = keysAt(schema, path.slice(0, -1));
	const key = String(path.at(-1));
	const near = nearest(key, allowed);
	const hint = near === void 0 ? `allowed: ${quoteAll(allowed)}` : `did you mean ${quote(near)}?`;
	const fix = keysAt(schema, []).includes("extensions") ? "Rename the key, or declare it under `extensions`." : "Rename or remove the key.";
	return {
		code: "CS-SCH-002",
		place: doc.atKey(path),
		message: `Unknown key ${quote(key)}; ${hint}`,
		fix
	};
}
function missing(path, { doc, options }) {
	const message = `${quote(nameOf(path))} is required by ${options.required ?? options.noun}`;
	return {
		code: "CS-SCH-003",
		place: doc.at(path.slice(0, -1)),
		message,
		fix: "Add the value, or TBD where the adapter allows it."
	};
}
function wrongKey(path, kinds, { doc, options }) {
	const map = subjectOf(path.slice(0, -1), options);
	const message = `The key ${quote(String(path.at(-1)))} of ${map} must be ${kinds.join(" or ")}`;
	return {
		code: "CS-SCH-004",
		place: doc.atKey(path),
		message,
		fix: "Rename the key."
	};
}
function wrongValue(fault, { doc, data, options }) {
	const { path, values, kinds } = fault;
	const found = dataAt(data, path);
	const near = typeof found === "string" ? nearest(found, values) : void 0;
	const allowed = [...values.length > 0 ? [quoteAll(values)] : [], ...kinds].join(", or ");
	const hint = near === void 0 ? "" : `; did you mean ${quote(near)}?`;
	const message = `${subjectOf(path, options)} is ${describe(found)}; allowed: ${allowed}${hint}`;
	return {
		code: "CS-SCH-004",
		place: doc.at(path),
		message,
		fix: near ? `Write ${quote(near)}.` : fixFor(fault, found)
	};
}
function fixFor(fault, found) {
	const wantsText = fault.kinds.includes("text") || !fault.sort;
	if (typeof found !== "string" && wantsText) return "Write a text; put it in quotes if it holds `: `, `{` or `[`.";
	if (fault.kinds.length === 0) return "Use one of the listed values.";
	return `Write ${fault.kinds.join(" or ")}.`;
}
function describe(data) {
	if (typeof data === "string") return data === "" ? "empty" : quote(data);
	if (!isMap$2(data)) return "a list";
	const keys = Object.keys(data);
	return keys.length === 0 ? "an empty map" : `a map of ${quoteAll(keys, 3)}`;
}
function subjectOf(path, { noun }) {
	return path.length > 0 ? quote(nameOf(path)) : noun;
}
/** `blockers[0].status` */
function nameOf(path) {
	return show(path.map((step, at) => typeof step === "number" ? `[${step}]` : at > 0 ? `.${step}` : step).join(""));
}

var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

var require_stringify$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify$1();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify$1();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

var import_dist = require_dist();
const BOM = "﻿";
/** What no text file of ours holds: controls except tab and line ends, a CR that ends a line alone, a second BOM. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\r(?!\n)|^\uFEFF/;
/** The text of a file without its byte order mark and with LF line ends, or why it is not one. */
function decodeText(file, bytes, limit) {
	if (bytes.length > limit) return refuse$1(file, 1, 1, ...tooLong(bytes.length, limit));
	const text = decodeUtf8(bytes);
	if (text === void 0) return refuseBytes(file, bytes);
	const content = text.startsWith(BOM) ? text.slice(1) : text;
	const at = content.search(FORBIDDEN);
	return at < 0 ? {
		text: content.replaceAll("\r\n", "\n"),
		problem: void 0
	} : refuseCharacter(file, content, at);
}
function tooLong(length, limit) {
	return [`The file has ${length} bytes; at most ${limit} are allowed`, "Split the file, or move long text elsewhere."];
}
function decodeUtf8(bytes, stream = false) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes, { stream });
	} catch {
		return;
	}
}
function refuseBytes(file, bytes) {
	const before = decodeUtf8(bytes.subarray(0, validPrefix(bytes)), true) ?? "";
	const { line, column } = positionAfter(before.startsWith(BOM) ? before.slice(1) : before);
	return refuse$1(file, line, column, "The file is not UTF-8 text", "Save the file as UTF-8.");
}
/** How many leading bytes are UTF-8, perhaps cut inside a character. */
function validPrefix(bytes) {
	let [low, high] = [0, bytes.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (decodeUtf8(bytes.subarray(0, middle), true) === void 0) high = middle - 1;
		else low = middle;
	}
	return low;
}
function refuseCharacter(file, text, at) {
	const { line, column } = positionAfter(text.slice(0, at));
	const character = text.charAt(at);
	if (character === "\r") return refuse$1(file, line, column, "A line ends with CR alone; LF and CR LF are allowed", "Save with LF line ends.");
	return refuse$1(file, line, column, `The character ${quote(character)} is not allowed`, "Remove the character.");
}
function positionAfter(text) {
	const start = text.lastIndexOf("\n") + 1;
	return {
		line: text.split("\n").length,
		column: text.length - start + 1
	};
}
function refuse$1(file, line, column, message, fix) {
	return {
		text: void 0,
		problem: {
			code: "CS-SCH-001",
			place: {
				file,
				line,
				column
			},
			message,
			fix
		}
	};
}

function convert(node) {
	const refusals = [];
	return {
		data: dataOf(node, refusals),
		refusals
	};
}
function dataOf(node, refusals) {
	if ((0, import_dist.isMap)(node)) return mapOf(node, refusals);
	if ((0, import_dist.isSeq)(node)) return node.items.map((item) => dataOf(item, refusals));
	if (!(0, import_dist.isScalar)(node)) return "";
	const text = textOf(node);
	if (HALF.test(text)) refusals.push({
		offset: offsetOf(node) ?? 0,
		...halfCharacter
	});
	return text;
}
/** A surrogate without its other half: no UTF-8 can hold it. */
const HALF = /\p{Cs}/u;
const halfCharacter = {
	message: "An escape stands for half a character",
	fix: "Write the character itself."
};
function textOf(scalar) {
	return typeof scalar.value === "string" ? scalar.value : "";
}
function mapOf(map, refusals) {
	const data = {};
	const seen = /* @__PURE__ */ new Set();
	for (const { key, value } of map.items) {
		const refusal = refuseKey(key, seen);
		if (refusal) refusals.push({
			...refusal,
			offset: offsetOf(key) ?? offsetOf(map) ?? 0
		});
		else if ((0, import_dist.isScalar)(key)) data[textOf(key)] = dataOf(value, refusals);
	}
	return data;
}
const reserved = [
	"__proto__",
	"constructor",
	"prototype"
];
function refuseKey(key, seen) {
	if (!(0, import_dist.isScalar)(key)) return {
		message: "A map or list as a key is not allowed",
		fix: "Use a text as the key."
	};
	const text = textOf(key);
	if (HALF.test(text)) return halfCharacter;
	if (text === "<<" && key.type === "PLAIN") return {
		message: "A merge key `<<` is not allowed",
		fix: "Write the merged keys out."
	};
	const name = text.normalize("NFC").trim();
	if (reserved.includes(name)) return {
		message: `The key ${quote(text)} is not allowed`,
		fix: "Use another name."
	};
	if (seen.has(name)) return {
		message: `The key ${quote(text)} is here twice`,
		fix: "Keep one of the two."
	};
	seen.add(name);
}
/** Where a node starts in the text. */
function offsetOf(node) {
	return (0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) ? node.range?.[0] : void 0;
}
/** The offset of the value at `path`; where there is none, of its nearest ancestor. */
function offsetAt(root, path) {
	let [node, offset] = [root, offsetOf(root) ?? 0];
	for (const step of path) {
		node = childOf(node, step);
		offset = offsetOf(node) ?? offset;
	}
	return offset;
}
/** The offset of the last key of `path`; where there is none, as `offsetAt`. */
function offsetAtKey(root, path) {
	const key = path.at(-1);
	let node = root;
	for (const step of path.slice(0, -1)) node = childOf(node, step);
	return offsetOf((0, import_dist.isMap)(node) ? pairOf$1(node, String(key))?.key : void 0) ?? offsetAt(root, path);
}
function childOf(node, step) {
	if ((0, import_dist.isSeq)(node)) return node.items[Number(step)];
	return (0, import_dist.isMap)(node) ? pairOf$1(node, String(step))?.value : void 0;
}
function pairOf$1(map, name) {
	return map.items.find(({ key }) => (0, import_dist.isScalar)(key) && textOf(key) === name);
}

/**
* The tokens of a text that holds one plain document at most. Everything that would make composing slow, deep or
* ambiguous is refused here, where it is still a flat stream and costs one pass.
*/
function tokenize(text) {
	const tokens = [];
	let document;
	for (const token of new import_dist.Parser().parse(text)) {
		const refusal = refuseTopLevel(token, document !== void 0);
		if (refusal) return { refusal };
		if (token.type === "document") document = token;
		tokens.push(token);
		if (token.type === "error") break;
	}
	const refusal = document && refuseDocument(document);
	return refusal ? { refusal } : {
		tokens,
		refusal: void 0
	};
}
const oneDocument = "Keep one document in the file; a line `---` may only open it.";
function refuseTopLevel(token, hasDocument) {
	const { offset } = token;
	if (token.type === "directive") return {
		offset,
		message: "A directive (`%`) is not allowed",
		fix: "Remove the line."
	};
	if (token.type === "doc-end") return {
		offset,
		message: "`...` is not allowed: a file holds one document",
		fix: oneDocument
	};
	if (token.type !== "document" || !hasDocument) return void 0;
	return {
		offset,
		message: "A second document is not allowed",
		fix: oneDocument
	};
}
/** Walks with a list of its own: hostile nesting must not reach the call stack. */
function refuseDocument(document) {
	const first = refuseProperties(document.start);
	if (first || !document.value) return first;
	const open = [{
		token: document.value,
		depth: 1
	}];
	let nodes = 0;
	for (let next = open.pop(); next; next = open.pop()) {
		if (next.token.type === "alias") return refuseAlias(next.token.offset);
		if (!isCollection(next.token)) continue;
		nodes += sizeOf(next.token);
		const refusal = refuseCollection(next.token, next.depth, nodes);
		if (refusal) return refusal;
		for (const child of childrenOf(next.token)) open.push({
			token: child,
			depth: next.depth + 1
		});
	}
}
function isCollection(token) {
	return token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection";
}
function sizeOf(token) {
	let size = 0;
	for (const item of token.items) size += Math.max(1, (item.key ? 1 : 0) + (item.value ? 1 : 0), item.start.filter(isIndicator).length);
	return size;
}
/** Stray commas and the like have no node of their own, but cost as much as one. */
function isIndicator({ type }) {
	return type !== "space" && type !== "newline" && type !== "comment";
}
/** In reverse, so that a stack gives them back in the order of the text. */
function childrenOf(token) {
	return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat()).reverse();
}
function refuseCollection(token, depth, nodes) {
	const { offset } = token;
	if (depth > limits.depth) return tooMuch(offset, `nests deeper than ${limits.depth} levels`);
	if (token.items.length > limits.keysPerMap && isMap(token)) return tooMuch(offset, `has a map of more than ${limits.keysPerMap} keys`);
	if (nodes > limits.nodes) return tooMuch(offset, `has more than ${limits.nodes} nodes`);
	for (const { start, sep } of token.items) {
		const refusal = refuseProperties(start) ?? refuseProperties(sep ?? []);
		if (refusal) return refusal;
	}
}
function isMap(token) {
	return token.type === "block-map" || token.type === "flow-collection" && token.start.source === "{";
}
function tooMuch(offset, what) {
	return {
		offset,
		message: `The document ${what}`,
		fix: "Split it up, or move a part to a file of its own."
	};
}
function refuseAlias(offset) {
	return {
		offset,
		message: "An alias (`*`) is not allowed",
		fix: "Write the value out; quote it if it starts with `*`."
	};
}
function refuseProperties(tokens) {
	for (const { type, offset } of tokens) {
		if (type === "anchor") return {
			offset,
			message: "An anchor (`&`) is not allowed",
			fix: "Remove it; quote a value that starts with `&`."
		};
		if (type === "tag") return {
			offset,
			message: "A tag (`!`) is not allowed",
			fix: "Remove it: every value is read as the text it is."
		};
	}
}

/** The one loader: a map whose every scalar is the text that was typed. Whatever could mean two things is refused. */
function parseYaml(file, bytes, options = {}) {
	const decoded = decodeText(file, bytes, options.limit ?? limits.yamlBytes);
	if (decoded.problem) return {
		doc: void 0,
		problems: [decoded.problem]
	};
	return parseYamlText(file, decoded.text, options.firstLine ?? 1);
}
/** As `parseYaml`, for a text that `decodeText` has let through. */
function parseYamlText(file, text, firstLine) {
	const lines = linesOf(text);
	const placeOf = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line: line + firstLine - 1,
			column: col
		};
	};
	const { root, data, refusals } = load(text);
	if (refusals.length > 0) return {
		doc: void 0,
		problems: problemsOf(refusals, placeOf)
	};
	return {
		doc: {
			file,
			value: data,
			at: (path) => placeOf(offsetAt(root, path)),
			atKey: (path) => placeOf(offsetAtKey(root, path))
		},
		problems: []
	};
}
function linesOf(text) {
	const lines = new import_dist.LineCounter();
	for (let start = 0; start >= 0; start = text.indexOf("\n", start) + 1 || -1) lines.addNewLine(start);
	return lines;
}
function load(text) {
	const scanned = tokenize(text);
	if (scanned.refusal) return refused(scanned.refusal);
	const [document] = new import_dist.Composer({
		schema: "failsafe",
		version: "1.2",
		strict: true,
		uniqueKeys: false,
		prettyErrors: false
	}).compose(scanned.tokens, true, text.length);
	const [error] = document?.errors ?? [];
	if (error) return refused(syntaxRefusal(error.pos[0], error.message));
	const root = document?.contents;
	const { data, refusals } = convert(root);
	if (data === "") return refused({
		offset: 0,
		...emptiness
	});
	return isMap$2(data) ? {
		root,
		data,
		refusals
	} : refused({
		offset: offsetAt(root, []),
		...shape
	});
}
function refused(refusal) {
	return {
		root: void 0,
		data: "",
		refusals: [refusal]
	};
}
const emptiness = {
	message: "The document is empty; it must be a mapping of keys to values",
	fix: "Write its keys."
};
const shape = {
	message: "The document must be a mapping of keys to values",
	fix: "Write it as `key: value` lines."
};
/** Only the first: what follows a syntax error is mostly its echo. */
function syntaxRefusal(offset, message) {
	return {
		offset,
		message: `YAML: ${show(message)}`,
		fix: "Fix the YAML; `countersign fmt` repairs indentation."
	};
}
function problemsOf(refusals, placeOf) {
	return inOrder(refusals.map(({ offset, message, fix }) => ({
		code: "CS-SCH-001",
		place: placeOf(offset),
		message,
		fix
	})));
}

/** Reads a workflow definition into normal form. Whether its names fit together is for rules to say. */
function parseAdapter(file, completions) {
	const { doc, problems } = readAdapter$1(file);
	if (!doc) return {
		adapter: void 0,
		problems
	};
	const unusable = [...checkFileName(doc), ...checkStages(doc)];
	return {
		adapter: unusable.length > 0 ? void 0 : toAdapter(doc, completions),
		problems: inOrder([
			...problems,
			...unusable,
			...lintAdapter(doc)
		])
	};
}
function readAdapter$1(file) {
	const raw = parseYaml(file.path, file.bytes);
	return raw.doc ? typed(raw.doc, adapterFile, { noun: "an adapter" }) : {
		doc: void 0,
		problems: raw.problems
	};
}
/** Engagements find their definition by its file's name. */
function checkFileName(doc) {
	const name = doc.file.slice(doc.file.lastIndexOf("/") + 1);
	const wanted = `${doc.value.workflow_type}.yaml`;
	if (name === wanted) return [];
	const message = `The file is called ${quote(name)}, but defines the workflow type ${quote(doc.value.workflow_type)}.`;
	return [{
		code: "CS-WFL-001",
		place: doc.at(["workflow_type"]),
		message,
		fix: `Rename the file to ${quote(wanted)}, or fix workflow_type.`
	}];
}
function checkStages(doc) {
	if (doc.value.stages.length > 0) return [];
	return [{
		code: "CS-SCH-003",
		place: doc.at(["stages"]),
		message: "`stages` is empty; a workflow has at least one.",
		fix: "List the stages in their order."
	}];
}
function toAdapter(doc, completions) {
	const file = doc.value;
	const owners = new Map(Object.entries(file.specialist_owners ?? {}));
	const stages = toStages(file, owners);
	const terminals = toTerminals(file, stages);
	const gates = toGates(file, completions);
	return {
		type: file.workflow_type,
		label: file.label ?? labelOf(file.workflow_type),
		isDefault: file.default === "true",
		version: file.schema_version ?? "TBD",
		doc,
		initialStage: file.initial_stage ?? stages[0]?.id ?? "",
		stages,
		transitions: toTransitions(file, stages, terminals),
		artifacts: toArtifactTypes(file, owners),
		skills: toSkills(file, stages),
		owners,
		gates,
		actions: toActions(file),
		routing: toRouting(file),
		recovery: toRecovery(file),
		requiredFields: file.required_fields ?? [],
		facts: toFacts(file),
		terminals,
		boundaries: toBoundaries(file),
		security: toSecurity(file, gates)
	};
}

/** Keys by which a file would approve itself. */
const approvalKeys = [
	"approvals",
	"approval_history",
	"approval",
	"approved_by",
	"approved_at"
];
function approvalClaim(doc, key) {
	return {
		code: "CS-APR-001",
		place: doc.atKey([key]),
		message: `${quote(key)} claims an approval; approvals come from reviews, labels, checks and attestations, and live in record/`,
		fix: "Remove the claim; ask for a review."
	};
}
/** The document without some of its keys; places stay as they were. */
function omit(doc, map, keys) {
	const kept = Object.entries(map).filter(([key]) => !keys.includes(key));
	return {
		...doc,
		value: Object.fromEntries(kept)
	};
}

var require_kind_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toString = Object.prototype.toString;
	module.exports = function kindOf(val) {
		if (val === void 0) return "undefined";
		if (val === null) return "null";
		var type = typeof val;
		if (type === "boolean") return "boolean";
		if (type === "string") return "string";
		if (type === "number") return "number";
		if (type === "symbol") return "symbol";
		if (type === "function") return isGeneratorFn(val) ? "generatorfunction" : "function";
		if (isArray(val)) return "array";
		if (isBuffer(val)) return "buffer";
		if (isArguments(val)) return "arguments";
		if (isDate(val)) return "date";
		if (isError(val)) return "error";
		if (isRegexp(val)) return "regexp";
		switch (ctorName(val)) {
			case "Symbol": return "symbol";
			case "Promise": return "promise";
			case "WeakMap": return "weakmap";
			case "WeakSet": return "weakset";
			case "Map": return "map";
			case "Set": return "set";
			case "Int8Array": return "int8array";
			case "Uint8Array": return "uint8array";
			case "Uint8ClampedArray": return "uint8clampedarray";
			case "Int16Array": return "int16array";
			case "Uint16Array": return "uint16array";
			case "Int32Array": return "int32array";
			case "Uint32Array": return "uint32array";
			case "Float32Array": return "float32array";
			case "Float64Array": return "float64array";
		}
		if (isGeneratorObj(val)) return "generator";
		type = toString.call(val);
		switch (type) {
			case "[object Object]": return "object";
			case "[object Map Iterator]": return "mapiterator";
			case "[object Set Iterator]": return "setiterator";
			case "[object String Iterator]": return "stringiterator";
			case "[object Array Iterator]": return "arrayiterator";
		}
		return type.slice(8, -1).toLowerCase().replace(/\s/g, "");
	};
	function ctorName(val) {
		return typeof val.constructor === "function" ? val.constructor.name : null;
	}
	function isArray(val) {
		if (Array.isArray) return Array.isArray(val);
		return val instanceof Array;
	}
	function isError(val) {
		return val instanceof Error || typeof val.message === "string" && val.constructor && typeof val.constructor.stackTraceLimit === "number";
	}
	function isDate(val) {
		if (val instanceof Date) return true;
		return typeof val.toDateString === "function" && typeof val.getDate === "function" && typeof val.setDate === "function";
	}
	function isRegexp(val) {
		if (val instanceof RegExp) return true;
		return typeof val.flags === "string" && typeof val.ignoreCase === "boolean" && typeof val.multiline === "boolean" && typeof val.global === "boolean";
	}
	function isGeneratorFn(name, val) {
		return ctorName(name) === "GeneratorFunction";
	}
	function isGeneratorObj(val) {
		return typeof val.throw === "function" && typeof val.return === "function" && typeof val.next === "function";
	}
	function isArguments(val) {
		try {
			if (typeof val.length === "number" && typeof val.callee === "function") return true;
		} catch (err) {
			if (err.message.indexOf("callee") !== -1) return true;
		}
		return false;
	}
	/**
	* If you need to support Safari 5-7 (8-10 yr-old browser),
	* take a look at https://github.com/feross/is-buffer
	*/
	function isBuffer(val) {
		if (val.constructor && typeof val.constructor.isBuffer === "function") return val.constructor.isBuffer(val);
		return false;
	}
}));

/*!
* is-extendable <https://github.com/jonschlinkert/is-extendable>
*
* Copyright (c) 2015, Jon Schlinkert.
* Licensed under the MIT License.
*/
var require_is_extendable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function isExtendable(val) {
		return typeof val !== "undefined" && val !== null && (typeof val === "object" || typeof val === "function");
	};
}));

var require_extend_shallow = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_extendable();
	module.exports = function extend(o) {
		if (!isObject(o)) o = {};
		var len = arguments.length;
		for (var i = 1; i < len; i++) {
			var obj = arguments[i];
			if (isObject(obj)) assign(o, obj);
		}
		return o;
	};
	function assign(a, b) {
		for (var key in b) if (hasOwn(b, key)) a[key] = b[key];
	}
	/**
	* Returns true if the given `key` is an own property of `obj`.
	*/
	function hasOwn(obj, key) {
		return Object.prototype.hasOwnProperty.call(obj, key);
	}
}));

var require_section_matter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var typeOf = require_kind_of();
	var extend = require_extend_shallow();
	/**
	* Parse sections in `input` with the given `options`.
	*
	* ```js
	* var sections = require('{%= name %}');
	* var result = sections(input, options);
	* // { content: 'Content before sections', sections: [] }
	* ```
	* @param {String|Buffer|Object} `input` If input is an object, it's `content` property must be a string or buffer.
	* @param {Object} options
	* @return {Object} Returns an object with a `content` string and an array of `sections` objects.
	* @api public
	*/
	module.exports = function(input, options) {
		if (typeof options === "function") options = { parse: options };
		var file = toObject(input);
		var opts = extend({}, {
			section_delimiter: "---",
			parse: identity
		}, options);
		var delim = opts.section_delimiter;
		var lines = file.content.split(/\r?\n/);
		var sections = null;
		var section = createSection();
		var content = [];
		var stack = [];
		function initSections(val) {
			file.content = val;
			sections = [];
			content = [];
		}
		function closeSection(val) {
			if (stack.length) {
				section.key = getKey(stack[0], delim);
				section.content = val;
				opts.parse(section, sections);
				sections.push(section);
				section = createSection();
				content = [];
				stack = [];
			}
		}
		for (var i = 0; i < lines.length; i++) {
			var line = lines[i];
			var len = stack.length;
			var ln = line.trim();
			if (isDelimiter(ln, delim)) {
				if (ln.length === 3 && i !== 0) {
					if (len === 0 || len === 2) {
						content.push(line);
						continue;
					}
					stack.push(ln);
					section.data = content.join("\n");
					content = [];
					continue;
				}
				if (sections === null) initSections(content.join("\n"));
				if (len === 2) closeSection(content.join("\n"));
				stack.push(ln);
				continue;
			}
			content.push(line);
		}
		if (sections === null) initSections(content.join("\n"));
		else closeSection(content.join("\n"));
		file.sections = sections;
		return file;
	};
	function isDelimiter(line, delim) {
		if (line.slice(0, delim.length) !== delim) return false;
		if (line.charAt(delim.length + 1) === delim.slice(-1)) return false;
		return true;
	}
	function toObject(input) {
		if (typeOf(input) !== "object") input = { content: input };
		if (typeof input.content !== "string" && !isBuffer(input.content)) throw new TypeError("expected a buffer or string");
		input.content = input.content.toString();
		input.sections = [];
		return input;
	}
	function getKey(val, delim) {
		return val ? val.slice(delim.length).trim() : "";
	}
	function createSection() {
		return {
			key: "",
			data: "",
			content: ""
		};
	}
	function identity(val) {
		return val;
	}
	function isBuffer(val) {
		if (val && val.constructor && typeof val.constructor.isBuffer === "function") return val.constructor.isBuffer(val);
		return false;
	}
}));

var require__js_yaml_stub = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const refuse = () => {
		throw new Error("there is one YAML loader");
	};
	module.exports = {
		safeLoad: refuse,
		safeDump: refuse
	};
}));

var require_engines = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const yaml = require__js_yaml_stub();
	/**
	* Default engines
	*/
	const engines = exports = module.exports;
	/**
	* YAML
	*/
	engines.yaml = {
		parse: yaml.safeLoad.bind(yaml),
		stringify: yaml.safeDump.bind(yaml)
	};
	/**
	* JSON
	*/
	engines.json = {
		parse: JSON.parse.bind(JSON),
		stringify: function(obj, options) {
			const opts = Object.assign({
				replacer: null,
				space: 2
			}, options);
			return JSON.stringify(obj, opts.replacer, opts.space);
		}
	};
	/**
	* JavaScript
	*/
	engines.javascript = {
		parse: function parse(str, options, wrap) {
			try {
				if (wrap !== false) str = "(function() {\nreturn " + str.trim() + ";\n}());";
				return eval(str) || {};
			} catch (err) {
				if (wrap !== false && /(unexpected|identifier)/i.test(err.message)) return parse(str, options, false);
				throw new SyntaxError(err);
			}
		},
		stringify: function() {
			throw new Error("stringifying JavaScript is not supported");
		}
	};
}));

/*!
* strip-bom-string <https://github.com/jonschlinkert/strip-bom-string>
*
* Copyright (c) 2015, 2017, Jon Schlinkert.
* Released under the MIT License.
*/
var require_strip_bom_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(str) {
		if (typeof str === "string" && str.charAt(0) === "﻿") return str.slice(1);
		return str;
	};
}));

var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const stripBom = require_strip_bom_string();
	const typeOf = require_kind_of();
	exports.define = function(obj, key, val) {
		Reflect.defineProperty(obj, key, {
			enumerable: false,
			configurable: true,
			writable: true,
			value: val
		});
	};
	/**
	* Returns true if `val` is a buffer
	*/
	exports.isBuffer = function(val) {
		return typeOf(val) === "buffer";
	};
	/**
	* Returns true if `val` is an object
	*/
	exports.isObject = function(val) {
		return typeOf(val) === "object";
	};
	/**
	* Cast `input` to a buffer
	*/
	exports.toBuffer = function(input) {
		return typeof input === "string" ? Buffer.from(input) : input;
	};
	/**
	* Cast `val` to a string.
	*/
	exports.toString = function(input) {
		if (exports.isBuffer(input)) return stripBom(String(input));
		if (typeof input !== "string") throw new TypeError("expected input to be a string or buffer");
		return stripBom(input);
	};
	/**
	* Cast `val` to an array.
	*/
	exports.arrayify = function(val) {
		return val ? Array.isArray(val) ? val : [val] : [];
	};
	/**
	* Returns true if `str` starts with `substr`.
	*/
	exports.startsWith = function(str, substr, len) {
		if (typeof len !== "number") len = substr.length;
		return str.slice(0, len) === substr;
	};
}));

var require_defaults = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const engines = require_engines();
	const utils = require_utils();
	module.exports = function(options) {
		const opts = Object.assign({}, options);
		opts.delimiters = utils.arrayify(opts.delims || opts.delimiters || "---");
		if (opts.delimiters.length === 1) opts.delimiters.push(opts.delimiters[0]);
		opts.language = (opts.language || opts.lang || "yaml").toLowerCase();
		opts.engines = Object.assign({}, engines, opts.parsers, opts.engines);
		return opts;
	};
}));

var require_engine = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(name, options) {
		let engine = options.engines[name] || options.engines[aliase(name)];
		if (typeof engine === "undefined") throw new Error("gray-matter engine \"" + name + "\" is not registered");
		if (typeof engine === "function") engine = { parse: engine };
		return engine;
	};
	function aliase(name) {
		switch (name.toLowerCase()) {
			case "js":
			case "javascript": return "javascript";
			case "coffee":
			case "coffeescript":
			case "cson": return "coffee";
			case "yaml":
			case "yml": return "yaml";
			default: return name;
		}
	}
}));

var require_stringify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const typeOf = require_kind_of();
	const getEngine = require_engine();
	const defaults = require_defaults();
	module.exports = function(file, data, options) {
		if (data == null && options == null) switch (typeOf(file)) {
			case "object":
				data = file.data;
				options = {};
				break;
			case "string": return file;
			default: throw new TypeError("expected file to be a string or object");
		}
		const str = file.content;
		const opts = defaults(options);
		if (data == null) {
			if (!opts.data) return file;
			data = opts.data;
		}
		const language = file.language || opts.language;
		const engine = getEngine(language, opts);
		if (typeof engine.stringify !== "function") throw new TypeError("expected \"" + language + ".stringify\" to be a function");
		data = Object.assign({}, file.data, data);
		const open = opts.delimiters[0];
		const close = opts.delimiters[1];
		const matter = engine.stringify(data, options).trim();
		let buf = "";
		if (matter !== "{}") buf = newline(open) + newline(matter) + newline(close);
		if (typeof file.excerpt === "string" && file.excerpt !== "") {
			if (str.indexOf(file.excerpt.trim()) === -1) buf += newline(file.excerpt) + newline(close);
		}
		return buf + newline(str);
	};
	function newline(str) {
		return str.slice(-1) !== "\n" ? str + "\n" : str;
	}
}));

var require_excerpt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const defaults = require_defaults();
	module.exports = function(file, options) {
		const opts = defaults(options);
		if (file.data == null) file.data = {};
		if (typeof opts.excerpt === "function") return opts.excerpt(file, opts);
		const sep = file.data.excerpt_separator || opts.excerpt_separator;
		if (sep == null && (opts.excerpt === false || opts.excerpt == null)) return file;
		const delimiter = typeof opts.excerpt === "string" ? opts.excerpt : sep || opts.delimiters[0];
		const idx = file.content.indexOf(delimiter);
		if (idx !== -1) file.excerpt = file.content.slice(0, idx);
		return file;
	};
}));

var require_to_file = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const typeOf = require_kind_of();
	const stringify = require_stringify();
	const utils = require_utils();
	/**
	* Normalize the given value to ensure an object is returned
	* with the expected properties.
	*/
	module.exports = function(file) {
		if (typeOf(file) !== "object") file = { content: file };
		if (typeOf(file.data) !== "object") file.data = {};
		if (file.contents && file.content == null) file.content = file.contents;
		utils.define(file, "orig", utils.toBuffer(file.content));
		utils.define(file, "language", file.language || "");
		utils.define(file, "matter", file.matter || "");
		utils.define(file, "stringify", function(data, options) {
			if (options && options.language) file.language = options.language;
			return stringify(file, data, options);
		});
		file.content = utils.toString(file.content);
		file.isEmpty = false;
		file.excerpt = "";
		return file;
	};
}));

var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const getEngine = require_engine();
	const defaults = require_defaults();
	module.exports = function(language, str, options) {
		const opts = defaults(options);
		const engine = getEngine(language, opts);
		if (typeof engine.parse !== "function") throw new TypeError("expected \"" + language + ".parse\" to be a function");
		return engine.parse(str, opts);
	};
}));

var require_gray_matter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fs = __require("fs");
	const sections = require_section_matter();
	const defaults = require_defaults();
	const stringify = require_stringify();
	const excerpt = require_excerpt();
	const engines = require_engines();
	const toFile = require_to_file();
	const parse = require_parse();
	const utils = require_utils();
	/**
	* Takes a string or object with `content` property, extracts
	* and parses front-matter from the string, then returns an object
	* with `data`, `content` and other [useful properties](#returned-object).
	*
	* ```js
	* const matter = require('gray-matter');
	* console.log(matter('---\ntitle: Home\n---\nOther stuff'));
	* //=> { data: { title: 'Home'}, content: 'Other stuff' }
	* ```
	* @param {Object|String} `input` String, or object with `content` string
	* @param {Object} `options`
	* @return {Object}
	* @api public
	*/
	function matter(input, options) {
		if (input === "") return {
			data: {},
			content: input,
			excerpt: "",
			orig: input
		};
		let file = toFile(input);
		const cached = matter.cache[file.content];
		if (!options) {
			if (cached) {
				file = Object.assign({}, cached);
				file.orig = cached.orig;
				return file;
			}
			matter.cache[file.content] = file;
		}
		return parseMatter(file, options);
	}
	/**
	* Parse front matter
	*/
	function parseMatter(file, options) {
		const opts = defaults(options);
		const open = opts.delimiters[0];
		const close = "\n" + opts.delimiters[1];
		let str = file.content;
		if (opts.language) file.language = opts.language;
		const openLen = open.length;
		if (!utils.startsWith(str, open, openLen)) {
			excerpt(file, opts);
			return file;
		}
		if (str.charAt(openLen) === open.slice(-1)) return file;
		str = str.slice(openLen);
		const len = str.length;
		const language = matter.language(str, opts);
		if (language.name) {
			file.language = language.name;
			str = str.slice(language.raw.length);
		}
		let closeIndex = str.indexOf(close);
		if (closeIndex === -1) closeIndex = len;
		file.matter = str.slice(0, closeIndex);
		if (file.matter.replace(/^\s*#[^\n]+/gm, "").trim() === "") {
			file.isEmpty = true;
			file.empty = file.content;
			file.data = {};
		} else file.data = parse(file.language, file.matter, opts);
		if (closeIndex === len) file.content = "";
		else {
			file.content = str.slice(closeIndex + close.length);
			if (file.content[0] === "\r") file.content = file.content.slice(1);
			if (file.content[0] === "\n") file.content = file.content.slice(1);
		}
		excerpt(file, opts);
		if (opts.sections === true || typeof opts.section === "function") sections(file, opts.section);
		return file;
	}
	/**
	* Expose engines
	*/
	matter.engines = engines;
	/**
	* Stringify an object to YAML or the specified language, and
	* append it to the given string. By default, only YAML and JSON
	* can be stringified. See the [engines](#engines) section to learn
	* how to stringify other languages.
	*
	* ```js
	* console.log(matter.stringify('foo bar baz', {title: 'Home'}));
	* // results in:
	* // ---
	* // title: Home
	* // ---
	* // foo bar baz
	* ```
	* @param {String|Object} `file` The content string to append to stringified front-matter, or a file object with `file.content` string.
	* @param {Object} `data` Front matter to stringify.
	* @param {Object} `options` [Options](#options) to pass to gray-matter and [js-yaml].
	* @return {String} Returns a string created by wrapping stringified yaml with delimiters, and appending that to the given string.
	* @api public
	*/
	matter.stringify = function(file, data, options) {
		if (typeof file === "string") file = matter(file, options);
		return stringify(file, data, options);
	};
	/**
	* Synchronously read a file from the file system and parse
	* front matter. Returns the same object as the [main function](#matter).
	*
	* ```js
	* const file = matter.read('./content/blog-post.md');
	* ```
	* @param {String} `filepath` file path of the file to read.
	* @param {Object} `options` [Options](#options) to pass to gray-matter.
	* @return {Object} Returns [an object](#returned-object) with `data` and `content`
	* @api public
	*/
	matter.read = function(filepath, options) {
		const file = matter(fs.readFileSync(filepath, "utf8"), options);
		file.path = filepath;
		return file;
	};
	/**
	* Returns true if the given `string` has front matter.
	* @param  {String} `string`
	* @param  {Object} `options`
	* @return {Boolean} True if front matter exists.
	* @api public
	*/
	matter.test = function(str, options) {
		return utils.startsWith(str, defaults(options).delimiters[0]);
	};
	/**
	* Detect the language to use, if one is defined after the
	* first front-matter delimiter.
	* @param  {String} `string`
	* @param  {Object} `options`
	* @return {Object} Object with `raw` (actual language string), and `name`, the language with whitespace trimmed
	*/
	matter.language = function(str, options) {
		const open = defaults(options).delimiters[0];
		if (matter.test(str)) str = str.slice(open.length);
		const language = str.slice(0, str.search(/\r?\n/));
		return {
			raw: language,
			name: language ? language.trim() : ""
		};
	};
	/**
	* Expose `matter`
	*/
	matter.cache = {};
	matter.clearCache = function() {
		matter.cache = {};
	};
	module.exports = matter;
}));

var import_gray_matter = /* @__PURE__ */ __toESM(require_gray_matter(), 1);
const FENCE = "---";
/** Fences are checked here and exactly, because gray-matter takes any text after the first for a language to run. */
function splitFrontMatter(file, bytes) {
	const decoded = decodeText(file, bytes, limits.markdownBytes);
	if (decoded.problem) return {
		parsed: {
			doc: void 0,
			problems: [decoded.problem]
		},
		body: void 0
	};
	const lines = decoded.text.split("\n");
	if (lines[0] !== FENCE) return refuse(file, ...wrongOpening(lines));
	const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
	if (closing < 0) return refuse(file, 1, 1, "The front matter is never closed", close);
	if (lines[closing] !== FENCE) return refuse(file, closing + 1, 1, ...wrongClosing(lines[closing] ?? ""));
	return split(file, decoded.text, closing + 2);
}
const open = "Start the file with a line that is exactly `---`.";
const close = "End the front matter with a line that is exactly `---`.";
function wrongOpening(lines) {
	const index = lines.findIndex((line) => line.trim() !== "");
	const line = lines[index] ?? "";
	const column = line.search(/\S/) + 1;
	if (!line.trim().startsWith(FENCE)) return [
		1,
		1,
		"The file has no front matter",
		open
	];
	if (index > 0 || column > 1) return [
		index + 1,
		column,
		"Front matter must start at the first byte of the file",
		open
	];
	const language = languageOf(line);
	if (language === void 0) return [
		1,
		1,
		`The first line is ${quote(line)}, not exactly \`---\``,
		open
	];
	return [
		1,
		1,
		`The front matter language ${quote(language)} is not allowed`,
		open
	];
}
/** What stands after an opening fence where gray-matter would look for a language. */
function languageOf(line) {
	return /^---\s*([^\s-].*)$/s.exec(line)?.[1]?.trim();
}
function wrongClosing(line) {
	return [`The line ${quote(line)} closes the front matter, but is not exactly \`---\``, close];
}
function refuse(file, line, column, message, fix) {
	return {
		parsed: {
			doc: void 0,
			problems: [{
				code: "CS-SCH-001",
				place: {
					file,
					line,
					column
				},
				message,
				fix
			}]
		},
		body: void 0
	};
}
function split(file, text, line) {
	let parsed = parseYaml(file, /* @__PURE__ */ new Uint8Array(), { firstLine: 2 });
	const { content } = (0, import_gray_matter.default)(text, {
		language: "yaml",
		engines: enginesFor((yaml) => {
			parsed = parseYaml(file, new TextEncoder().encode(yaml), { firstLine: 1 });
		})
	});
	return {
		parsed,
		body: {
			text: content,
			line
		}
	};
}
/**
* Engines under every name that gray-matter can find one by: `yaml` reads, the others throw. Its own would evaluate
* code, and a name such as `constructor` would be found on the prototype of its table.
*/
function enginesFor(read) {
	const names = [
		"js",
		"javascript",
		"json",
		"coffee",
		"coffeescript",
		"cson",
		"toml",
		"yml"
	];
	const engines = {};
	for (const name of [...names, ...Object.getOwnPropertyNames(Object.prototype)]) Object.defineProperty(engines, name, {
		value: forbidden,
		enumerable: true
	});
	engines.yaml = (text) => {
		read(text);
		return {};
	};
	return engines;
}
function forbidden() {
	throw new Error("front matter language not allowed");
}

/** An artifact is a file named by its id. Other markdown files are notes, unless they claim an id. */
function parseArtifact(file) {
	const id = idOfFile(file.path);
	if (id === void 0) return {
		artifact: void 0,
		problems: problemsOfNote(file)
	};
	const { parsed, body } = splitFrontMatter(file.path, file.bytes);
	const { doc, problems } = parsed;
	if (!doc || !isMap$2(doc.value) || !body) return {
		artifact: void 0,
		problems
	};
	const claims = approvalKeys.filter((key) => Object.hasOwn(doc.value, key));
	const own = omit(doc, doc.value, claims);
	const matter = typed(own, frontMatter, {
		noun: "the front matter",
		required: "every artifact"
	});
	const wrongId = matter.doc && matter.doc.value.id !== id ? [otherId(doc, matter.doc.value.id, id)] : [];
	const found = [
		...claims.map((key) => approvalClaim(doc, key)),
		...matter.problems,
		...wrongId
	];
	return {
		artifact: matter.doc && wrongId.length === 0 ? artifactOf(file, matter.doc, own.value, body) : void 0,
		problems: inOrder(found)
	};
}
function artifactOf(file, matter, fields, body) {
	const { id, type, version, status, sources, scope } = matter.value;
	const read = {
		file: file.path,
		blob: file.oid,
		bytes: file.bytes,
		matter,
		fields,
		body
	};
	return {
		id,
		type,
		version,
		status,
		sources,
		scope: scope ?? "*",
		...read
	};
}
function otherId(doc, id, wanted) {
	return {
		code: "CS-ART-010",
		place: doc.at(["id"]),
		message: `${quote(id)} is not the name of its file; pattern is ${quote("<id>.md")}`,
		fix: `Write ${quote(wanted)}, or rename the file to ${quote(`${id}.md`)}.`
	};
}
/** A note may hold anything but what makes it look like an artifact that is not read as one. */
function problemsOfNote(file) {
	const start = new TextDecoder().decode(file.bytes.subarray(0, 200));
	if (!start.startsWith("---")) return [];
	const { parsed } = splitFrontMatter(file.path, file.bytes);
	if (languageOf(start.split("\n")[0] ?? "")) return parsed.problems;
	const { doc } = parsed;
	if (!doc || !isMap$2(doc.value) || !Object.hasOwn(doc.value, "id")) return [];
	const id = doc.value.id;
	const name = typeof id === "string" ? `${id}.md` : "<id>.md";
	return [{
		code: "CS-ART-010",
		place: doc.at(["id"]),
		message: `The front matter has an id, but the name of the file is none; pattern is ${quote("<id>.md")}`,
		fix: `Rename the file to ${quote(name)}, or remove the id.`
	}];
}

/** state.yaml without what is not its own to say: derived keys are reported and left out. */
function parseState(file) {
	const { doc, problems } = parseYaml(file.path, file.bytes);
	if (!doc || !isMap$2(doc.value)) return {
		doc: void 0,
		raw: void 0,
		problems
	};
	const raw = doc.value;
	const foreign = derivedKeys.filter((key) => Object.hasOwn(raw, key));
	const state = typed(omit(doc, raw, foreign), stateFile, { noun: "state.yaml" });
	const found = [
		...foreign.map((key) => foreignKey(doc, key)),
		...state.problems,
		...duplicateIds(doc, raw)
	];
	return {
		doc: state.doc,
		raw,
		problems: inOrder(found)
	};
}
function foreignKey(doc, key) {
	if (approvalKeys.some((claim) => claim === key)) return approvalClaim(doc, key);
	return {
		code: "CS-SCH-002",
		place: doc.atKey([key]),
		message: `Unknown key ${quote(key)}: it belongs to the engine's record`,
		fix: "Remove the key; record/project_state.yaml holds what the engine derives."
	};
}
const lists = [
	"active_tracks",
	"assumptions",
	"blockers",
	"conflicts",
	"decision_log",
	"exceptions",
	"missing_info"
];
function duplicateIds(doc, raw) {
	return lists.flatMap((list) => {
		const entries = Object.hasOwn(raw, list) ? raw[list] : void 0;
		return Array.isArray(entries) ? duplicatesIn(doc, list, entries) : [];
	});
}
function duplicatesIn(doc, list, entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap((entry, index) => {
		const id = isMap$2(entry) && Object.hasOwn(entry, "id") ? entry.id : void 0;
		if (typeof id !== "string") return [];
		const earlier = first.get(id);
		if (earlier === void 0) first.set(id, index);
		return earlier === void 0 ? [] : [duplicate(doc, id, [
			list,
			earlier,
			"id"
		], [
			list,
			index,
			"id"
		])];
	});
}
function duplicate(doc, id, first, second) {
	return {
		code: "CS-SCH-005",
		place: doc.at(second),
		message: `${quote(id)} is used at line ${doc.at(first).line} and line ${doc.at(second).line}`,
		fix: "Give each entry its own id."
	};
}

/** What is wrong with the names and kinds of a folder's files, before any is read. `entries` are sorted by path. */
function treeProblems(id, entries) {
	return [
		...entries.flatMap(kindProblems),
		...nameProblems(entries),
		...twins(entries),
		...tooMany(id, entries)
	];
}
/** Whether the content of an entry is its own: not a link, not another repository. */
function isRegular(entry) {
	return entry.mode === "100644" || entry.mode === "100755";
}
const kinds = {
	"120000": "a symbolic link",
	"160000": "a submodule"
};
function kindProblems(entry) {
	if (isRegular(entry)) return [];
	const kind = kinds[entry.mode] ?? `of mode ${quote(entry.mode)}`;
	return [problem(entry.path, `The file is ${kind}; only regular files are read`, "Commit the file itself.")];
}
function nameProblems(entries) {
	return entries.flatMap(({ path }) => {
		const reason = path.split("/").map(wrongName).find(Boolean);
		return reason === void 0 ? [] : [problem(path, `The name ${quote(path)} ${reason}`, "Rename the file.")];
	});
}
function wrongName(name) {
	if (/^[\w.-]{1,99}$/.test(name) && !/^(?:\.git|git~)/i.test(name)) return void 0;
	if (/\p{Cc}/u.test(name)) return "holds a control character";
	if (new TextEncoder().encode(name).length > limits.nameBytes) return `is longer than ${limits.nameBytes} bytes`;
	return [".git", "git~1"].includes(diskName(name)) ? "stands for `.git` on some file systems" : void 0;
}
/** As file systems of other machines may read a name: without ignorable characters, streams and trailing dots. */
function diskName(name) {
	return name.normalize("NFKC").replace(/\p{Cf}/gu, "").toLowerCase().replace(/:.*$/s, "").replace(/[. ]+$/, "");
}
/** Files and folders whose names are one on a file system that folds case or Unicode normal forms. */
function twins(entries) {
	const spellings = /* @__PURE__ */ new Map();
	const problems = [];
	for (const path of new Set(entries.flatMap((entry) => prefixes(entry.path)))) {
		const folded = path.normalize("NFC").toLowerCase();
		const first = spellings.get(folded);
		if (first === void 0) spellings.set(folded, path);
		else problems.push(problem(path, `${quote(first)} and ${quote(path)} are one name on some machines`, "Rename one."));
	}
	return problems;
}
function prefixes(path) {
	const parts = path.split("/");
	return parts.slice(2).map((_, index) => parts.slice(0, index + 3).join("/"));
}
function tooMany(id, entries) {
	const count = entries.filter(({ path }) => !isEngineOwned(path)).length;
	if (count <= limits.filesPerEngagement) return [];
	const message = `The engagement has ${count} files; at most ${limits.filesPerEngagement} are allowed`;
	return [problem(statePath(id), message, "Move files that nothing refers to elsewhere.")];
}
function problem(file, message, fix) {
	return {
		code: "CS-SCH-001",
		place: {
			file,
			line: 1,
			column: 1
		},
		message,
		fix
	};
}
function byPath(a, b) {
	return compareText(a.path, b.path);
}

/**
* An engagement as its files say it is. `entries` are all files of the folder, `files` those whose bytes were read:
* state.yaml, markdown and evidence. What cannot be read is a problem, never an exception.
*/
function parseEngagement(id, files, entries) {
	const tree = [...entries].sort(byPath);
	const regular = files.filter(isRegular).sort(byPath);
	const state = readState(id, regular, tree);
	const artifacts = readArtifacts(id, regular);
	const problems = [
		...wrongId(id),
		...treeProblems(id, tree),
		...state.problems,
		...artifacts.flatMap((parsed) => parsed.problems),
		...sharedIds(tree)
	];
	return {
		id,
		state: state.doc,
		raw: state.raw,
		artifacts: artifacts.flatMap(({ artifact }) => artifact ? [artifact] : []),
		files: tree,
		evidence: readEvidence(id, regular),
		problems: problems.sort(compareProblems)
	};
}
function wrongId(id) {
	if (ENGAGEMENT_ID.test(id)) return [];
	const message = `The folder name ${quote(id)} is not an engagement id`;
	return [{
		code: "CS-SCH-001",
		place: startOf(statePath(id)),
		message,
		fix: "Use lower-case letters, digits and `-`, at most 63, starting with a letter or digit."
	}];
}
function readState(id, files, entries) {
	const path = statePath(id);
	const file = files.find((entry) => entry.path === path);
	if (file) return parseState(file);
	return {
		doc: void 0,
		raw: void 0,
		problems: entries.some((entry) => entry.path === path && !isRegular(entry)) ? [] : [missingState(id)]
	};
}
function missingState(id) {
	const message = `The engagement ${quote(id)} has no state.yaml`;
	return {
		code: "CS-SCH-001",
		place: startOf(statePath(id)),
		message,
		fix: "Add state.yaml, or run `countersign new`."
	};
}
function readArtifacts(id, files) {
	const markdown = files.filter(({ path }) => path.endsWith(".md") && !isEngineOwned(path) && !isReadme(path));
	if (markdown.length > limits.filesPerEngagement) return [];
	return markdown.filter(({ path }) => idOfFile(path) !== void 0 || !path.startsWith(evidencePath(id))).map(parseArtifact);
}
function isReadme(path) {
	return path.endsWith("/README.md");
}
function evidencePath(id) {
	return `${engagementPath(id)}evidence/`;
}
function readEvidence(id, files) {
	const evidence = files.filter(({ path }) => path.startsWith(evidencePath(id)));
	return new Map(evidence.map(({ path, bytes }) => [path, bytes]));
}
function sharedIds(entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap(({ path }) => {
		const id = isEngineOwned(path) ? void 0 : idOfFile(path);
		if (id === void 0) return [];
		const other = first.get(id);
		if (other === void 0) first.set(id, path);
		return other === void 0 ? [] : [sharedId(id, other, path)];
	});
}
function sharedId(id, first, second) {
	const message = `${quote(id)} is in ${quote(first)} and ${quote(second)}`;
	return {
		code: "CS-ART-004",
		place: startOf(second),
		message,
		fix: "Keep one file per id; git keeps the versions."
	};
}
function startOf(file) {
	return {
		file,
		line: 1,
		column: 1
	};
}

/** An entry of the record as it is written: what one merge changed, and what was in force then. */
const ENTRY_SCHEMA = "countersign/entry@1";
/** What `prev` says in an engagement's first entry. */
const FIRST = "none";
const sha = string().regex(SHA, { error: "a git object id" });
const evidence = strictObject({
	kind: _enum(evidenceKinds),
	url: text,
	review: integer.optional(),
	event: integer.optional(),
	commit: sha.optional(),
	body_digest: sha256.optional(),
	document: text.optional(),
	sha256: sha256.optional()
});
const recordedApproval = strictObject({
	gate: name,
	scope,
	verdict: _enum(["approved", "rejected"]),
	permits: array(text),
	conditions: array(strictObject({
		text,
		closes: name.optional()
	})),
	approver: strictObject({
		id: integer,
		login: text,
		role: name,
		team: text.optional(),
		delegated_by: text.optional()
	}),
	evidence,
	digest: sha256,
	policy_digest: sha256.optional(),
	submitted_at: instant,
	observed_at: instant.optional(),
	expires_at: instant.optional(),
	pull_request: integer.optional().describe("The pull request it was given in, where that is an earlier one.")
});
const entryFile = strictObject({
	schema: literal(ENTRY_SCHEMA),
	engagement: string().regex(ENGAGEMENT_ID, { error: "the name of an engagement's folder" }),
	pull_request: integer.optional().describe("Absent where commits were pushed without one."),
	merge: sha,
	merged_at: instant,
	prev: union([literal(FIRST), sha256]).describe("The digest of the engagement's entry before this one."),
	adapter: strictObject({
		type: name,
		version: text
	}),
	engine: text,
	trial: literal("true").optional(),
	events: array(record(text, text)),
	approvals: array(recordedApproval),
	artifacts: array(strictObject({
		id: artifactId,
		version: version.or(literal("TBD")),
		blob: sha,
		status: _enum(artifactStatuses),
		final: bool
	})),
	uses: array(strictObject({
		action: name,
		artifact: artifactId.optional(),
		scope,
		event: text,
		status: text
	})),
	bypasses: array(strictObject({
		gate: name,
		scope,
		event: text
	})).optional().describe("Gates that a merge passed although they were shut; they stay until the recorder drops them."),
	handoffs: array(name).optional().describe("Skills that a handoff was issued to.")
});

/** The engine writes entries, and one lists every artifact of its engagement: more than people write by hand. */
const MAX_BYTES = 1048576;
/** Reads one entry of a record. An entry that is not wholly as the recorder writes it says nothing. */
function parseEntry(file) {
	const { doc, problems } = readEntry(file);
	if (!doc || problems.length > 0) return {
		view: emptyRecord,
		entry: void 0,
		problems: problems.map(asBrokenRecord)
	};
	return {
		view: toView(doc.value),
		entry: doc.value,
		problems: []
	};
}
function readEntry(file) {
	const raw = parseYaml(file.path, file.bytes, { limit: MAX_BYTES });
	return raw.doc ? typed(raw.doc, entryFile, { noun: "a record entry" }) : {
		doc: void 0,
		problems: raw.problems
	};
}
function asBrokenRecord(problem) {
	const fix = "Run `countersign verify`; restore the entry as the recorder wrote it.";
	return {
		...problem,
		code: "CS-EVT-003",
		message: `The record entry cannot be read: ${problem.message}`,
		fix
	};
}
function toView(file) {
	return {
		approvals: file.approvals.map((each) => toApproval(each, file.pull_request)),
		artifacts: file.artifacts.map((each) => each),
		uses: file.uses.map(toUse),
		bypasses: file.bypasses ?? [],
		handoffs: file.handoffs ?? []
	};
}
/** An approval that names no pull request was given in the one that the entry records. */
function toApproval(file, pull) {
	const { approver, evidence } = file;
	return {
		gate: file.gate,
		scope: file.scope,
		verdict: file.verdict,
		permits: file.permits,
		conditions: file.conditions.map(({ text, closes }) => ({
			text,
			closes
		})),
		login: approver.login,
		id: approver.id,
		role: approver.role,
		kind: evidence.kind,
		evidence: evidence.url,
		digest: file.digest,
		submittedAt: toInstant(file.submitted_at),
		expiresAt: file.expires_at === void 0 ? void 0 : toInstant(file.expires_at),
		pull: file.pull_request ?? pull
	};
}
function toUse(file) {
	return {
		action: file.action,
		artifact: file.artifact,
		scope: file.scope,
		event: file.event,
		status: file.status
	};
}
/** The schema has let only instants through. */
function toInstant(text) {
	const at = parseInstant(text);
	if (at === void 0) throw new Error(`not an instant: ${text}`);
	return at;
}

/** Reads countersign.yaml. Without the file, or with one that cannot be read, nobody holds a role. */
function parsePolicy(file, options) {
	const read = file ? readSettings(file) : {
		doc: void 0,
		problems: []
	};
	const settings = read.doc?.value ?? {};
	return {
		policy: toPolicy(read.doc, settings, options.setup),
		problems: read.doc ? inOrder([...read.problems, ...lintSettings(read.doc)]) : read.problems,
		completions: toCompletions(settings.gates)
	};
}
function readSettings(file) {
	const raw = parseYaml(file.path, file.bytes);
	return raw.doc ? typed(raw.doc, settingsFile, { noun: "countersign.yaml" }) : {
		doc: void 0,
		problems: raw.problems
	};
}
function toPolicy(file, settings, setup) {
	const roles = Object.entries(settings.roles ?? {}).map(([id, members]) => toRole(id, members));
	return {
		file,
		roles: new Map(roles.map((role) => [role.id, role])),
		delegations: (settings.delegates ?? []).map(toDelegation),
		samePerson: toPersons(settings.persons ?? []),
		trial: settings.settings?.trial === "true",
		setup,
		policyApprovers: listOf(settings.settings?.policy_approvers)
	};
}
function toRole(id, members) {
	if (!Array.isArray(members)) return {
		id,
		people: [],
		teams: [],
		confirmedBy: members.confirmed_by
	};
	return {
		id,
		people: members.flatMap((each) => "login" in each ? [{
			login: each.login,
			id: each.id,
			emails: each.emails ?? []
		}] : []),
		teams: members.flatMap((each) => "team" in each ? [each.team] : []),
		confirmedBy: void 0
	};
}
function toDelegation(file) {
	const { from, to, gates } = file;
	return {
		from,
		to,
		gates,
		since: toDay(file.since),
		until: endOfDay(toDay(file.until))
	};
}
/** The schema has let only dates through. */
function toDay(text) {
	const day = parseDate(text);
	if (day === void 0) throw new Error(`not a date: ${quote(text)}`);
	return day;
}
/** Entries that share an account are one person. */
function toPersons(persons) {
	const principals = /* @__PURE__ */ new Map();
	for (const { ids } of persons) {
		const known = new Set(ids.map((id) => principals.get(id) ?? id));
		const [first] = known;
		if (first === void 0) continue;
		const shared = ids.some((id) => principals.has(id));
		for (const id of ids) principals.set(id, first);
		if (shared) join$1(principals, known, first);
	}
	return principals;
}
function join$1(principals, known, first) {
	for (const [id, principal] of principals) if (known.has(principal)) principals.set(id, first);
}
function toCompletions(gates) {
	if (!Array.isArray(gates)) return new Map(Object.entries(gates ?? {}));
	return new Map(gates.toReversed().map(({ gate_id, ...completion }) => [gate_id, completion]));
}
function listOf(value) {
	return typeof value === "string" ? [value] : value ?? [];
}

/** Parses everything that was read into the frozen facts that gates and rules look at. */
function assemble(question) {
	const judging = readPolicy(question.base, isSetup(question.base));
	const proposed = readPolicy(question.merged, false);
	const adapters = /* @__PURE__ */ new Map();
	const find = (type) => memo(adapters, type, () => readAdapter(question, judging, type));
	const head = changedAdapters(question, proposed);
	const pairs = question.ids.map((id) => pairOf(question, id));
	const repository = {
		change: question.change,
		policy: judging.policy,
		adapters: /* @__PURE__ */ new Map(),
		headPolicy: proposed.policy,
		headAdapters: new Map(head.flatMap(({ adapter }) => adapter ? [[adapter.type, adapter]] : [])),
		problems: [
			...judging.problems,
			...unseen(proposed.problems, judging.problems),
			...head.flatMap(({ problems }) => problems)
		],
		pull: question.pull,
		now: question.now
	};
	const judged = pairs.map((pair) => judgedBy(question, repository, pair, find));
	return {
		repository,
		facts: judged.flatMap((each) => "adapter" in each ? [each] : []),
		unjudged: judged.flatMap((each) => "adapter" in each ? [] : [each])
	};
}
/** Nothing of ours is on the default branch yet: this change sets it up. */
function isSetup(base) {
	return !base.settings && base.adapters.size === 0;
}
function readPolicy(snapshot, setup) {
	return parsePolicy(snapshot.settings, { setup });
}
/** Problems of the head that the base has too are told once. */
function unseen(problems, known) {
	const told = new Set(known.map((each) => JSON.stringify(each)));
	return problems.filter((each) => !told.has(JSON.stringify(each)));
}
function changedAdapters(question, proposed) {
	const changed = new Set(question.change.files.map((file) => file.path));
	return [...question.merged.adapters.values()].filter((file) => changed.has(file.path) || changed.has("countersign.yaml")).map((file) => parseAdapter(file, proposed.completions));
}
/** The base's own definition, else the built-in one; a set-up change may bring its own, judged for errors only. */
function readAdapter(question, judging, type) {
	const own = question.base.adapters.get(type);
	const fallback = isSetup(question.base) ? question.merged.adapters.get(type) : void 0;
	const file = own ?? question.builtin.get(type) ?? fallback;
	return file ? parseAdapter(file, judging.completions) : void 0;
}
function pairOf(question, id) {
	const before = question.base.engagements.get(id);
	const after = question.merged.engagements.get(id) ?? {
		files: [],
		entries: []
	};
	const base = before && before.entries.length > 0 ? read(id, before) : void 0;
	return {
		id,
		base,
		head: base && after.entries.length === 0 ? removed(id) : read(id, after)
	};
}
/** That the files of a removed engagement are missing is one problem, not one each; a rule tells it. */
function removed(id) {
	return {
		...read(id, {
			files: [],
			entries: []
		}),
		problems: []
	};
}
function read(id, { files, entries }) {
	return parseEngagement(id, files, entries);
}
function judgedBy(question, repository, { id, base, head }, find) {
	const type = (base ?? head).state?.value.workflow_type ?? head.state?.value.workflow_type ?? defaultType(question);
	const found = find(type);
	if (!found?.adapter) return {
		id,
		workflowType: type,
		base,
		head,
		problems: found?.problems ?? [noAdapter(head, type)]
	};
	const { adapter } = found;
	const presentation = presentationOf(question.merged, repository.headPolicy, adapter);
	const { view: record, problems } = recordOf(question.entries.get(id));
	return {
		id,
		base,
		head: {
			...head,
			problems: [...head.problems, ...problems]
		},
		adapter,
		repository,
		seen: seenOf(question, id, adapter),
		record,
		presentation
	};
}
/** The adapter that says it is the default, for states that name no type. */
function defaultType(question) {
	return [...question.base.adapters, ...question.builtin].find(([, file]) => /^default:[ \t]*["']?true["']?[ \t]*$/m.test(new TextDecoder().decode(file.bytes)))?.[0] ?? "";
}
function noAdapter(head, type) {
	const file = `engagements/${head.id}/state.yaml`;
	const place = head.state?.at(["workflow_type"]) ?? {
		file,
		line: 1,
		column: 1
	};
	const fix = `Fix workflow_type, or merge adapters/${type}.yaml first: an engagement is judged by the base's definition.`;
	return {
		code: "CS-WFL-001",
		place,
		message: `No adapter for \`${type}\` in the base.`,
		fix
	};
}
function recordOf(entry) {
	return entry ? parseEntry(entry) : {
		view: emptyRecord,
		problems: []
	};
}
function seenOf(question, id, adapter) {
	const seen = /* @__PURE__ */ new Map();
	for (const [sha, { snapshot, committedAt }] of question.seen) {
		const engagement = read(id, snapshot.engagements.get(id) ?? {
			files: [],
			entries: []
		});
		const policy = readPolicy(snapshot, false).policy;
		seen.set(sha, {
			engagement,
			presentation: presentationOf(snapshot, policy, adapter),
			committedAt
		});
	}
	return seen;
}
/** The version of the built-in templates: raised whenever what they print changes. */
const BUILTIN_TEMPLATES = "builtin@1";
function presentationOf(snapshot, policy, adapter) {
	const organization = JSON.stringify(policy.file?.value.organization ?? {});
	const rendered = adapter.artifacts.filter((each) => each.render !== void 0);
	return new Map(rendered.map((each) => [each.type, digestOf([snapshot.templates.get(each.render ?? "") ?? BUILTIN_TEMPLATES, organization])]));
}
function memo(store, key, make) {
	const known = store.get(key);
	if (known !== void 0) return known;
	const made = make();
	if (made !== void 0) store.set(key, made);
	return made;
}

/** From what was read to the verdict: pure, so that a laptop, a dry run, a test and the Action agree. */
function evaluate(question) {
	const { repository, facts, unjudged } = assemble(question);
	const cases = judgeGates(facts);
	return {
		verdict: planVerdict(repository, cases, unjudged, rules$1),
		cases,
		repository
	};
}

/** The question that the words of a command line ask. */
async function askedBy(values, ids, world) {
	const bad = ids.find((id) => !ENGAGEMENT_ID.test(id));
	if (bad !== void 0) throw new UsageError(`${JSON.stringify(bad)} is no engagement id`, "Ids are folder names under engagements/.");
	if (textOf$1(values, "base") !== void 0 && textOf$1(values, "head") === void 0 && textOf$1(values, "pr") !== void 0) throw new UsageError("--pr needs --head", "Name the commit of the pull request's head.");
	return {
		repo: resolve(world.cwd, textOf$1(values, "repo") ?? "."),
		base: textOf$1(values, "base"),
		head: textOf$1(values, "head"),
		ids,
		all: values["all"] === true,
		record: textOf$1(values, "record"),
		pull: await pullOf(values, world),
		now: nowOf(values, world),
		builtin: await world.builtinAdapters()
	};
}
async function askAndEvaluate(values, ids, world) {
	return evaluate(await gather(await askedBy(values, ids, world)));
}
function nowOf(values, world) {
	const text = textOf$1(values, "now");
	if (text === void 0) return world.now;
	const at = parseInstant(text);
	if (at === void 0) throw new UsageError(`--now ${JSON.stringify(text)} is no instant`, "Write it as 2026-11-20T16:41:07Z.");
	return at;
}
async function pullOf(values, world) {
	const path = textOf$1(values, "pr");
	if (path === void 0) return void 0;
	const text = await world.readText(resolve(world.cwd, path)).catch(() => {
		throw new UsageError(`--pr ${path} cannot be read`);
	});
	const read = parsePull(text);
	if ("error" in read) throw new UsageError(`--pr ${path}: ${read.error}`);
	return read.pull;
}

export { rules$1 as a, judgePredicate as c, rosterPeople as d, statePath as f, require_dist as i, gather as l, parseInstant as m, askedBy as n, statusMeaning as o, formatInstant as p, evaluate as r, permitIn as s, askAndEvaluate as t, gateOf as u };