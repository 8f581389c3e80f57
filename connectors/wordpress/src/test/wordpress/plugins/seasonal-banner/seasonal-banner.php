<?php
/*
Plugin Name: Seasonal Banner
Description: A plug-in without AI, which drift.sh removes.
Version: 1.0.0
Author: Synthetic
Plugin URI: https://plugins.example.test/seasonal-banner
Text Domain: seasonal-banner
*/
