# Writes effect_sizes.json: effects and variances of R's metafor 3.8-1 for every measure that we
# have, with every policy for empty cells and every kind of variance; its ways back to the reader's
# scale; and conversions worked out with base R. Run: Rscript effect_sizes.R effect_sizes.json
suppressMessages({library(metafor); library(jsonlite)})
stopifnot(packageVersion("metafor") == "3.8.1")

cells <- list(ai = c(4, 0, 0, 5, 3, 1, 12, 0, 20.5, 250), bi = c(6, 10, 10, 0, 7, 9, 0, 3, 60.25, 9750),
              ci = c(1, 0, 3, 8, 3, 2, 4, 5, 31, 310), di = c(9, 8, 4, 0, 7, 8, 11, 0, 44, 9690))
full <- lapply(cells, `[`, c(1, 5, 6, 9, 10))
holes <- lapply(full, function(x) c(x, 7)); holes$ai[2] <- 0; holes$di[2] <- NA; holes$ci[4] <- NA
means <- list(m1i = c(4, 5.5, 3.2, 10, 103.2), sd1i = c(1.5, 2, .7, 4, 15), n1i = c(10, 2, 30, 9, 4000),
              m2i = c(3, 6, 3, 8, 100), sd2i = c(1, 2.5, 1, 3, 14.2), n2i = c(12, 3, 4, 11, 5000))
signs <- means; signs$m2i[3] <- -3; signs$m1i[4] <- 0; signs$m1i[1] <- -4; signs$m2i[1] <- -3
gaps <- means; gaps$sd2i[2] <- NA; gaps$n1i[4] <- NA
changes <- list(m1i = c(4, 5.5, 3.2, 10, 51), sd1i = c(1.5, 2, .7, 4, 9), m2i = c(3, 6, 3, 8, 49),
                sd2i = c(1, 2.5, 1, 3, 9), ni = c(12, 3, 5, 11, 900), ri = c(.5, .2, -.3, .99, .8))
told <- list(m1i = c(1.2, .4), sd1i = c(1, 1.1), m2i = c(0, 0), sd2i = c(0, 0), ni = c(20, 31), ri = c(0, 0))
same <- changes; same$ri[c(1, 5)] <- c(1, 1)
cors <- list(ri = c(.5, -.3, .99, 1, 0, .05, -1, .81), ni = c(12, 5, 11, 20, 6, 1200, 8, 45))
events <- list(x1i = c(4, 0, 0, 3, 41), t1i = c(10.5, 20, 30, 7, 1200), x2i = c(1, 0, 3, 2, 55), t2i = c(12, 8, 4, 9, 1190))
counts <- list(xi = c(4, 0, 10, 3, 150), ni = c(10, 20, 10, 7, 900))
times <- list(xi = c(4, 0, 10, 3, 150), ti = c(10, 20.5, 10, 7, 88.8))
groups <- list(mi = c(4, 5.5, 3.2, 10, 0, -2), sdi = c(1.5, 2, .7, 4, 1, 1), ni = c(12, 3, 2, 1100, 9, 8))
positive <- lapply(groups, `[`, 1:4)
alphas <- list(ai = c(.5, .2, -.3, .99, .83, 1), mi = c(4, 2, 10, 11, 6, 3), ni = c(12, 3, 50, 11, 640, 20))
data <- list(cells = cells, full = full, holes = holes, means = means, signs = signs, gaps = gaps,
             changes = changes, told = told, same = same, cors = cors, events = events, counts = counts,
             times = times, groups = groups, positive = positive, alphas = alphas)

none <- list()
policies <- list(none, list(add = .5), list(add = 0), list(add = .1), list(add = 1, to = "all"), list(to = "none"),
                 list(add = .5, to = "all"), list(add = .5, to = "if0all"), list(drop00 = TRUE),
                 list(add = .5, to = "all", drop00 = TRUE))
vtypes <- function(...) lapply(c(...), function(v) list(vtype = v))
on <- function(measures, set, args) unlist(lapply(measures, function(m) lapply(args, function(a)
  list(measure = m, data = set, args = a))), recursive = FALSE)
tables <- c("RR", "OR", "RD", "AS", "PETO", "PHI", "YUQ", "YUY", "PBIT", "OR2DN", "OR2DL")
rates <- c("IRR", "IRD", "IRSD"); parts <- c("PR", "PLN", "PLO", "PAS", "PFT"); single <- c("IR", "IRLN", "IRS", "IRFT")
two <- c("MD", "SMD", "SMDH", "SMD1", "SMD1H", "ROM", "CVR", "VR", "D2ORN", "D2ORL")
twice <- c("MC", "SMCC", "SMCR", "SMCRH", "ROMC", "CVRC", "VRC")
asked <- c(
  on(tables, "cells", policies), on(tables, "full", list(none, list(add = .5, to = "if0all"))),
  on(tables, "holes", list(none, list(add = .5, to = "if0all"))),
  on("RD", "cells", c(vtypes("UB", "AV"), list(list(vtype = "AV", drop00 = TRUE)))), on("PHI", "cells", vtypes("ST", "CS")),
  on(rates, "events", policies), on(parts, "counts", policies), on(single, "times", policies),
  on("PR", "counts", vtypes("UB", "AV")), on(c("PLN", "PLO"), "counts", vtypes("AV")),
  on(two, "means", list(none)), on(two, "signs", list(none)), on(two, "gaps", list(none)),
  on("MD", "means", vtypes("UB", "HO")), on(c("SMD", "SMD1"), "means", vtypes("LS2", "UB", "AV")),
  on("ROM", "means", vtypes("HO", "AV", "AVHO")),
  on(twice, "changes", list(none)), on(twice, "same", list(none)), on(c("MC", "SMCC"), "told", list(none)),
  on(c("SMCC", "SMCR"), "changes", vtypes("LS2")),
  on(c("COR", "UCOR", "ZCOR"), "cors", list(none)), on(c("COR", "UCOR"), "cors", vtypes("AV")), on("UCOR", "cors", vtypes("UB")),
  on(c("MN", "SDLN"), "groups", list(none)), on(c("MN", "MNLN", "CVLN", "SDLN"), "positive", list(none)),
  on(c("ARAW", "AHW", "ABT"), "alphas", list(none)))
cases <- lapply(asked, function(one) {
  made <- suppressWarnings(do.call(escalc, c(list(measure = one$measure), data[[one$data]], one$args)))
  list(measure = unbox(one$measure), data = unbox(one$data), args = lapply(one$args, unbox),
       yi = as.numeric(made$yi), vi = as.numeric(made$vi))
})

y <- c(-3, -.5, 0, .1, .3, .5, .9, 1.3, 1.6, 3)
size <- c(8, 25, 300)
back <- list(y = y, sizes = size, log = exp(y), logit = transf.ilogit(y), fisher = transf.ztor(y),
             arcsine = transf.iarcsin(y), hakstian_whalen = transf.iahw(y), bonett = transf.iabt(y),
             freeman_tukey = transf.ipft.hm(y, targs = list(ni = size)), root_y = y[y > 0], root = transf.isqrt(y[y > 0]),
             freeman_tukey_rate = transf.iirft(y[y > .2], 1 / mean(1 / size)), rate_y = y[y > .2])

p <- c(.9, .5, .05, .008, 1e-6, 1e-20); df <- c(3, 8, 30, 45, 200, 60)
n <- c(3, 10, 30, 155, 2000); low <- c(1, 2, 0, -4, 10); q1 <- c(2, 3.5, 2, -1, 44); med <- c(4, 5, 4, 0, 50); q3 <- c(5, 7, 7, 2, 57); high <- c(10, 11, 10, 8, 91)
at_ends <- qnorm((n - .375) / (n + .25)); at_quartiles <- qnorm((.75 * n - .125) / (n + .25))
g1 <- c(3, 5, 9, 4.4, 7); g2 <- c(6, 8, 4, 5.25)
conversions <- list(
  p = p, df = df, z_of_p = qnorm(p / 2, lower.tail = FALSE), t_of_p = qt(p / 2, df, lower.tail = FALSE),
  level = c(.8, .9, .95, .99), z_of_level = qnorm(1 - (1 - c(.8, .9, .95, .99)) / 2), t8_of_level = qt(1 - (1 - c(.8, .9, .95, .99)) / 2, 8),
  n = n, minimum = low, q1 = q1, median = med, q3 = q3, maximum = high,
  sd_range = (high - low) / (2 * at_ends), sd_quartiles = (q3 - q1) / (2 * at_quartiles),
  sd_both = (high - low) / (4 * at_ends) + (q3 - q1) / (4 * at_quartiles),
  group1 = g1, group2 = g2, together = c(mean(c(g1, g2)), sd(c(g1, g2))),
  t_test = unbox(as.numeric(t.test(g1, g2, var.equal = TRUE)$statistic)), t_test_p = unbox(t.test(g1, g2, var.equal = TRUE)$p.value),
  smd = as.numeric(unlist(escalc("SMD", m1i = mean(g1), sd1i = sd(g1), n1i = 5, m2i = mean(g2), sd2i = sd(g2), n2i = 4))))
writeLines(toJSON(list(data = data, cases = cases, back = back, conversions = conversions), digits = I(17), na = "null"), commandArgs(TRUE)[1])
