/** Answers browsers and programs. */
package dev.grapevine.dashboard.web;
