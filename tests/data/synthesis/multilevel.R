# Reference numbers for three-level models and cluster-robust errors: Rscript multilevel.R, here.
# Needs metafor, clubSandwich and jsonlite. Writes multilevel.json anew, but for the variances under
# "at_variances": those are read from the file as it is, for they are what the code under test found.
# At them metafor needs no optimiser, and every digit of the rest can be compared.
suppressPackageStartupMessages({library(metafor); library(clubSandwich); library(jsonlite)})

FILE <- "multilevel.json"
arrays <- function(x) lapply(x, function(one) if (is.list(one)) arrays(one) else I(one))
read <- function(path) fromJSON(path, simplifyVector = TRUE, simplifyDataFrame = FALSE, simplifyMatrix = FALSE)

# metafor's default optimiser stops early: several are started from several points, and started again.
fit <- function(d, method, mods, contain = FALSE) {
  one <- function(optimiser, start) {
    control <- if (optimiser == "nlminb")
      list(optimizer = "nlminb", rel.tol = 1e-15, x.tol = 1e-15, iter.max = 5000, eval.max = 5000)
    else list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-17, maxit = 5000)
    arguments <- list(yi = d$yi, V = d$vi, random = ~ 1 | outer/inner, data = d, method = method,
                      control = c(control, list(sigma2.init = start)), sparse = FALSE)
    if (!is.null(mods)) arguments$mods <- mods
    if (contain) arguments$dfs <- "contain"
    tryCatch(suppressWarnings(do.call(rma.mv, arguments)), error = function(e) NULL)
  }
  v <- median(d$vi)
  best <- NULL
  for (optimiser in c("nlminb", "BFGS")) for (start in list(c(v, v), c(v / 50, v * 2), c(v * 2, v / 50))) {
    found <- one(optimiser, start)
    if (is.null(found)) next
    for (again in 1:2) {
      other <- one("nlminb", pmax(found$sigma2, 1e-12 * v))
      if (!is.null(other) && logLik(other) >= logLik(found)) found <- other
    }
    if (is.null(best) || logLik(found) > logLik(best)) best <- found
  }
  best
}

numbers <- function(f, mods) c(
  arrays(list(b = as.numeric(f$beta), se = f$se, ci_low = f$ci.lb, ci_high = f$ci.ub, p = f$pval, sigma2 = f$sigma2)),
  list(loglik = as.numeric(logLik(f)), q = f$QE, q_df = f$k - f$p, q_p = f$QEp),
  if (is.null(mods)) NULL else list(qm = f$QM, qm_p = f$QMp))

case <- function(id, d, mods = NULL, cluster = d$outer, note = NULL) {
  reml <- fit(d, "REML", mods)
  contain <- fit(d, "REML", mods, contain = TRUE)
  out <- list(id = id)
  if (!is.null(note)) out$note <- note
  out <- c(out, arrays(list(yi = d$yi, vi = d$vi, outer = d$outer, inner = d$inner, cluster = cluster)))
  if (!is.null(mods)) out$moderators <- arrays(as.list(as.data.frame(model.matrix(mods, d)[, -1, drop = FALSE])))
  out$REML <- numbers(reml, mods)
  out$ML <- numbers(fit(d, "ML", mods), mods)
  out$contain <- arrays(list(df = as.numeric(contain$ddf), ci_low = contain$ci.lb, ci_high = contain$ci.ub, p = contain$pval))
  if (is.null(mods)) {
    out$weights <- I(as.numeric(weights(reml, type = "rowsum")))
    interval <- predict(reml)
    out$prediction_interval <- c(interval$pi.lb, interval$pi.ub)
  } else out$contain <- c(out$contain, list(qm = contain$QM, qm_p = contain$QMp))
  out
}

errors <- function(f, cluster, unit = 1) sapply(c("CR1", "CR2"), function(kind) {
  r <- suppressWarnings(robust(f, cluster = cluster, clubSandwich = kind == "CR2"))
  df <- if (is.null(r$ddf)) r$dfs else r$ddf
  arrays(list(se = r$se / unit, df = rep_len(df, length(r$se)), ci_low = r$ci.lb / unit, ci_high = r$ci.ub / unit, p = r$pval))
}, simplify = FALSE)

# The same problem with its variances given. clubSandwich takes what is below 1e-12 for 0, so data in
# very small or large units are told to it in a unit of their own.
at <- function(problem, variances) {
  given <- function(method, unit) {
    arguments <- list(yi = problem$yi * unit, V = problem$vi * unit^2, random = ~ 1 | outer/inner, method = method,
                      data = data.frame(outer = problem$outer, inner = problem$inner),
                      sigma2 = variances[[method]]$sigma2 * unit^2, sparse = FALSE)
    if (!is.null(problem$moderators)) arguments$mods <- do.call(cbind, problem$moderators)
    suppressWarnings(do.call(rma.mv, arguments))
  }
  out <- list(id = problem$id)
  for (method in c("REML", "ML")) {
    f <- given(method, 1)
    out[[method]] <- c(arrays(list(sigma2 = f$sigma2, b = as.numeric(f$beta), se = f$se)), list(loglik = as.numeric(logLik(f))))
  }
  unit <- 10^round(-log10(sqrt(median(problem$vi))) - 1)
  if (unit <= 100 && unit >= 0.01) unit <- 1
  c(out, errors(given("REML", unit), problem$cluster, unit))
}

plain <- function(id, d, mods = NULL, method = "REML") {
  arguments <- list(yi = d$yi, vi = d$vi, data = d, method = method, control = list(threshold = 1e-14, maxiter = 10000))
  if (!is.null(mods)) arguments$mods <- mods
  f <- do.call(rma, arguments)
  out <- c(list(id = id, method = method), arrays(list(yi = d$yi, vi = d$vi, cluster = d$outer)))
  if (!is.null(mods)) out$moderators <- arrays(as.list(as.data.frame(model.matrix(mods, d)[, -1, drop = FALSE])))
  c(out, list(tau2 = f$tau2, b = I(as.numeric(f$beta))), errors(f, d$outer))
}

make <- function(sizes, s1, s2, rows = 1, unit = 1, mean = 0.3) {
  outer <- rep(seq_along(sizes), sizes)
  inner <- unlist(lapply(sizes, seq_len))
  n <- length(outer)
  u <- rnorm(length(sizes), 0, sqrt(s1))[outer] + rnorm(n, 0, sqrt(s2))
  times <- rep_len(rows, n)
  at <- rep(seq_len(n), times)
  vi <- exp(rnorm(sum(times), log(0.05), 0.7))
  yi <- mean + u[at] + rnorm(sum(times), 0, sqrt(vi))
  data.frame(yi = signif(yi * unit, 6), vi = signif(vi * unit^2, 5), outer = outer[at], inner = inner[at])
}

set.seed(20240917)
cases <- list()
add <- function(...) cases[[length(cases) + 1]] <<- case(...)
add("plain", make(c(3,2,5,1,4,2,3,6), .1, .05))
add("single-row groups among others", make(c(1,1,1,4,1,2,1,1,3,1), .08, .04))
add("inner groups of several rows", make(c(2,3,1,4,2,2), .1, .06, rows = c(1,3,2,1,4)))
add("unequal groups", make(c(30,1,2,12,1,3), .05, .1))
add("large units", make(c(3,4,2,5,3), .1, .1, unit = 1e5))
add("small units", make(c(3,4,2,5,3), .1, .1, unit = 1e-5))
add("two outer groups", make(c(5,7), .2, .05))
d <- make(c(4,3,5,2,4,3,6), 0, .15)
d$yi <- d$yi - ave(d$yi, d$outer) + mean(d$yi)
add("outer variance zero", d)
d <- make(c(4,3,5,2,4,3,6), .3, 0)
d$yi <- ave(d$yi, d$outer) + (d$yi - ave(d$yi, d$outer)) * .3
add("inner variance zero", d)
d <- make(c(4,3,5,2,4), 0, 0)
d$yi <- .2 + (d$yi - .2) * .4
add("both variances zero", d)
d <- make(c(3,2,5,1,4,2,3,6,2,4), .1, .05, rows = c(2,1,1))
d$dose <- round(rnorm(nrow(d)), 3)
d$year <- c(1987, 2001, 1995, 2010, 1999, 2004, 2015, 1992, 2008, 2019)[d$outer]
d$age <- round(10 + 3 * ave(rnorm(nrow(d)), d$outer, d$inner), 3)
add("moderators on every level", d, ~ dose + year + age)
add("a moderator of outer groups", d, ~ year)
add("a moderator of inner groups", d, ~ age)
add("wider clusters", d, ~ dose, cluster = ceiling(d$outer / 2))
d$alone <- as.numeric(d$outer == 5)
add("one cluster decides", d, ~ dose + alone)
k <- dat.konstantopoulos2011
add("konstantopoulos2011 by year",
    data.frame(yi = as.numeric(k$yi), vi = k$vi, outer = k$district, inner = k$school, year = k$year), ~ year,
    note = "Konstantopoulos (2011), Res Synth Methods 2:61-76")
a <- dat.assink2016
add("assink2016 by year and type",
    data.frame(yi = a$yi, vi = a$vi, outer = a$study, inner = a$esid, year = a$year, deltype = a$deltype), ~ year + deltype,
    note = "Assink & Wibbelink (2016), Quant Methods Psychol 12:154-174")

d <- make(c(3,2,5,1,4,2,3,6), .1, .05)
d$dose <- round(rnorm(nrow(d)), 3)
plains <- list(plain("random effects", d), plain("common effect", d, method = "FE"), plain("meta-regression", d, ~ dose),
               plain("every row a cluster", transform(d, outer = seq_len(nrow(d))), ~ dose))

known <- read(xzfile("metafor.json.xz"))$problems
known <- Filter(function(one) !is.null(one$three_level), known)
known <- lapply(known, function(one) c(list(id = one$id, cluster = one$three_level$outer), one$three_level[c("yi", "vi", "outer", "inner")]))
variances <- read(FILE)$at_variances
names(variances) <- sapply(variances, `[[`, "id")
ats <- lapply(c(known, cases), function(one) at(one, variances[[one$id]]))

meta <- list(R = R.version.string, metafor = as.character(packageVersion("metafor")),
             clubSandwich = as.character(packageVersion("clubSandwich")), made_by = "multilevel.R",
             note = "Synthetic data unless a note says otherwise.")
lines <- function(all) paste(sapply(all, toJSON, digits = NA, auto_unbox = TRUE, null = "null"), collapse = ",\n")
writeLines(c("{", paste0('"meta": ', toJSON(meta, auto_unbox = TRUE), ","),
             '"three_level": [', lines(cases), "],", '"plain": [', lines(plains), "],", '"at_variances": [', lines(ats), "]", "}"), FILE)
